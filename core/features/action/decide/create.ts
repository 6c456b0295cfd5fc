import { isDay } from '../../../calendar/days.ts';
import { later } from '../../../calendar/instants.ts';
import { say } from '../../../language/saying.ts';
import { given } from '../../../lib/defined.ts';
import type { Loaded, Scene } from '../../../model/context.ts';
import type { Decider, Deciders } from '../../../model/feature.ts';
import { refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { shownRef } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import type { Action, Owner } from '../action.ts';
import type { ActionCommand, ActionDraft } from '../commands.ts';
import { dayLabel, label, offers, thingOf } from '../offers.ts';
import { isLive } from '../steps.ts';
import { type Create, type Drafted, drawMany, drawOne } from './drawn.ts';
import { ownerFrom, peopleIn } from './owners.ts';
import { preview } from './preview.ts';
import { reached } from './told.ts';

const alikeSeconds = 3600;
const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same thing, made within the hour and still there. */
const lookAlike = (title: string, scene: Scene, loaded: Loaded): Stored<Action> | undefined =>
  [...loaded.records.values()]
    .filter((record): record is Stored<Action> => record.kind === 'action')
    .find(
      ({ state }) =>
        isLive(state) &&
        plain(state.title) === plain(title) &&
        scene.now <= later(state.made.at, alikeSeconds),
    );

const looksLike = (record: Stored<Action>, command: Create, scene: Scene): Outcome => {
  const partnership = within(scene);
  const ref = refOf(record.id) ?? '';
  const shown = shownRef(ref, partnership.state, scene.where.place);
  const anyway: Offer = {
    label: label('label.make-anyway'),
    about: command.items[0]?.title ?? '',
    ask: { ...command, sure: true },
  };
  return asked(say('action.looks-like', { ref: shown, title: record.state.title }), [
    offers.show(thingOf(record, ref, partnership)),
    anyway,
  ]);
};

/** The form, filled with what was typed. */
const inForm = (item: ActionDraft, within: string): Offer => ({
  label: label('label.pick'),
  about: item.title,
  ask: {
    ask: 'form',
    in: within,
    form: 'action.create',
    given: given({
      title: item.title,
      detail: item.detail,
      due: item.due,
      owner: item.owner && 'person' in item.owner ? item.owner.person : undefined,
    }),
  },
  opens: 'form',
});

/** A day that has gone or never comes: everything else that was typed stays behind the buttons. */
const badDay = (item: ActionDraft, command: Create, scene: Scene): Refused | undefined => {
  const { due, ...undated } = item;
  if (due === undefined || (isDay(due) && due >= scene.today)) return undefined;
  const items = (one: ActionDraft) => command.items.map((each) => (each === item ? one : each));
  const offered: Offer[] = [
    {
      label: dayLabel(scene.today, scene.today),
      about: item.title,
      ask: { ...command, items: items({ ...undated, due: scene.today }) },
    },
    {
      label: label('label.action.no-date'),
      about: item.title,
      ask: { ...command, items: items(undated) },
    },
    ...(command.items.length === 1 ? [inForm(undated, within(scene).id)] : []),
  ];
  const saying = isDay(due)
    ? say('date.gone', { day: due, weekday: true, year: false })
    : say('action.no-such-day', {});
  return refused(saying, offered);
};

/** One item with everyone in it found, or why one of them cannot be. */
const drafted = (item: ActionDraft, scene: Scene, loaded: Loaded): Drafted | Refused => {
  const { state } = within(scene);
  const owner = item.owner && ownerFrom(item.owner, scene, state, loaded);
  if (owner && 'kind' in owner) return withForm(owner, item, scene);
  const helpers: Owner[] = [];
  for (const who of item.with ?? []) {
    const helper = ownerFrom(who, scene, state, loaded);
    if ('kind' in helper) return withForm(helper, item, scene);
    helpers.push(helper);
  }
  const [first] = item.named ?? [];
  const named = first && ownerFrom(first, scene, state, loaded);
  const persons = helpers.flatMap((helper) => ('person' in helper ? [helper.person] : []));
  return given({
    title: item.title.trim(),
    detail: item.detail?.trim() || undefined,
    owner,
    with: persons.filter((one) => !(owner && 'person' in owner && owner.person === one)),
    due: item.due,
    follows: item.due === undefined ? undefined : item.follows,
    named: named && !('kind' in named) ? named : undefined,
  });
};
const withForm = (why: Refused, item: ActionDraft, scene: Scene): Refused => ({
  ...why,
  reply: {
    ...why.reply,
    offers: [{ ...inForm(item, within(scene).id), label: label('label.action.choose') }],
  },
});

/** A command reaches at most so many people by a line of their own; with the cards, that is what one commit carries. */
const mostTold = 12;
const told = (drafts: readonly Drafted[], scene: Scene): number =>
  new Set(drafts.flatMap(({ owner }) => reached(owner, within(scene).state))).size;

const inTwoGoes = (command: Create): Refused => {
  const part = (from: number, to?: number): Create => {
    const { sure: _sure, ...rest } = command;
    return { ...rest, items: command.items.slice(from, to) };
  };
  const half = Math.ceil(command.items.length / 2);
  return refused(say('action.too-many-people', { most: mostTold }), [
    { label: label('label.action.first-half'), ask: part(0, half) },
    { label: label('label.action.second-half'), ask: part(half) },
  ]);
};

const decide: Decider<Create>['decide'] = (command, scene, loaded) => {
  const ready: Drafted[] = [];
  for (const item of command.items) {
    const bad = badDay(item, command, scene);
    if (bad) return bad;
    const draft = drafted(item, scene, loaded);
    if ('kind' in draft) return draft;
    ready.push(draft);
  }
  const [first] = ready;
  if (!first) return refused(say('action.nothing-to-make', {}));
  if (ready.length > 1) {
    if (told(ready, scene) > mostTold) return inTwoGoes(command);
    return command.sure
      ? drawMany(ready, scene, loaded)
      : preview(ready, command, loaded, (title) => lookAlike(title, scene, loaded));
  }
  const alike = command.sure ? undefined : lookAlike(first.title, scene, loaded);
  return alike ? looksLike(alike, command, scene) : drawOne(first, scene, loaded);
};

/** The rule of a new action; look-alikes need the newest, and sentences need the names. */
export const creating: Pick<Deciders<ActionCommand>, 'action.create'> = {
  'action.create': {
    needs: ({ items, sure }, scene) => ({
      ...(sure ? {} : { newest: { letter: 'A', limit: 20 } }),
      next: (loaded) => {
        const named = items.flatMap((item) => [
          ...(item.owner ? [item.owner] : []),
          ...(item.with ?? []),
          ...(item.named ?? []),
        ]);
        return { people: [scene.me, ...peopleIn(named, loaded)] };
      },
    }),
    decide,
  },
};
