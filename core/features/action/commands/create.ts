import * as z from 'zod';
import { isDay } from '../../../calendar/days.ts';
import { later } from '../../../calendar/instants.ts';
import { line, lines } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded, Partnership } from '../../../model/context.ts';
import { refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { shownRef } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { label } from '../../../subject/thing.ts';
import type { Action, Owner } from '../action.ts';
import { type ActionDraft, draft } from '../ask-fields.ts';
import { type Create, type Drafted, drawMany, drawOne } from '../decide/drawn.ts';
import { ownerFrom, peopleIn } from '../decide/owners.ts';
import { preview } from '../decide/preview.ts';
import { reached } from '../decide/told.ts';
import { byWhen, owner } from '../forms/fields.ts';
import { detail, family, title, untitled } from '../forms.ts';
import { actionLetter } from '../letter.ts';
import { dayLabel, offers, thingOf } from '../offers.ts';
import { isLive } from '../steps.ts';

export const create = /* @__PURE__ */ ask('action.create', () => ({
  ...scope(),
  items: z.array(draft()).min(1).max(20),
  /** Someone has seen the look-alike or the preview and wants it made. */
  sure: sure(),
}));

const alikeSeconds = 3600;

/** The same thing, made within the hour and still there. */
const lookAlike = (title: string, context: Context, loaded: Loaded): Stored<Action> | undefined =>
  [...loaded.records.values()]
    .filter((record): record is Stored<Action> => record.kind === 'action')
    .find(
      ({ state }) =>
        isLive(state) &&
        sameTitle(state.title, title) &&
        context.now <= later(state.made.at, alikeSeconds),
    );

const looksLike = (record: Stored<Action>, command: Create, context: Context): Outcome => {
  const partnership = within(context);
  const ref = refOf(record.id) ?? '';
  const shown = shownRef(ref, partnership.state, context.where.place);
  const anyway: Offer = {
    label: label('label.make-anyway'),
    about: command.items[0]?.title ?? '',
    ask: { ...command, sure: true },
  };
  return asked(say('action.looks-like', { ref: shown, title: record.state.title }), [
    offers.show(thingOf(record, partnership)),
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
    given: defined({
      title: item.title,
      detail: item.detail,
      due: item.due,
      owner: item.owner && 'person' in item.owner ? item.owner.person : undefined,
    }),
  },
  opens: 'form',
});

/** A day that has gone or never comes: everything else that was typed stays behind the buttons. */
const badDay = (item: ActionDraft, command: Create, context: Context): Refused | undefined => {
  const { due, ...undated } = item;
  if (due === undefined || (isDay(due) && due >= context.today)) return undefined;
  const items = (one: ActionDraft) => command.items.map((each) => (each === item ? one : each));
  const offered: Offer[] = [
    {
      label: dayLabel(context.today, context.today),
      about: item.title,
      ask: { ...command, items: items({ ...undated, due: context.today }) },
    },
    {
      label: label('label.action.no-date'),
      about: item.title,
      ask: { ...command, items: items(undated) },
    },
    ...(command.items.length === 1 ? [inForm(undated, within(context).id)] : []),
  ];
  const saying = isDay(due)
    ? say('date.gone', { day: due, weekday: true, year: false })
    : say('action.no-such-day', {});
  return refused(saying, offered);
};

/** The most that help with one thing. */
const mostHelpers = 9;
/** The chair, and everybody else where one thing can be all of theirs. */
const everybody = ({ chair, seats }: Partnership): Drafted['all'] => {
  const help = seats.flatMap(({ holder }) => (holder && holder !== chair ? [holder] : []));
  return chair && help.length <= mostHelpers ? { lead: chair, help } : undefined;
};

/** One item with everyone in it found, or why one of them cannot be. */
const drafted = (item: ActionDraft, context: Context, loaded: Loaded): Drafted | Refused => {
  const { state } = within(context);
  const owner = item.owner && ownerFrom(item.owner, context, state, loaded);
  if (owner && 'kind' in owner) return withForm(owner, item, context);
  const helpers: Owner[] = [];
  for (const who of item.with ?? []) {
    const helper = ownerFrom(who, context, state, loaded);
    if ('kind' in helper) return withForm(helper, item, context);
    helpers.push(helper);
  }
  const [first] = item.named ?? [];
  const named = first && ownerFrom(first, context, state, loaded);
  const persons = helpers.flatMap((helper) => ('person' in helper ? [helper.person] : []));
  return defined({
    title: item.title.trim(),
    detail: item.detail?.trim() || undefined,
    owner,
    with: persons.filter((one) => !(owner && 'person' in owner && owner.person === one)),
    due: item.due,
    follows: item.due === undefined ? undefined : item.follows,
    named: named && !('kind' in named) ? named : undefined,
    perhaps: item.perhaps,
    all: item.all && everybody(state),
  });
};

const withForm = (why: Refused, item: ActionDraft, context: Context): Refused => ({
  ...why,
  reply: {
    ...why.reply,
    offers: [{ ...inForm(item, within(context).id), label: label('label.action.choose') }],
  },
});

/** A command reaches at most so many people by a line of their own; with the cards, that is what one commit carries. */
const mostTold = 12;

const told = (drafts: readonly Drafted[], context: Context): number =>
  new Set(drafts.flatMap(({ owner }) => reached(owner, within(context).state))).size;

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

const decide: Decider<Create>['decide'] = (command, context, loaded) => {
  const ready: Drafted[] = [];
  for (const item of command.items) {
    const bad = badDay(item, command, context);
    if (bad) return bad;
    const draft = drafted(item, context, loaded);
    if ('kind' in draft) return draft;
    ready.push(draft);
  }
  const [first] = ready;
  if (!first) return refused(say('action.nothing-to-make', {}));
  if (ready.length > 1) {
    if (told(ready, context) > mostTold) return inTwoGoes(command);
    return command.sure
      ? drawMany(ready, context, loaded)
      : preview(ready, command, loaded, (title) => lookAlike(title, context, loaded));
  }
  const alike = command.sure ? undefined : lookAlike(first.title, context, loaded);
  return alike ? looksLike(alike, command, context) : drawOne(first, context, loaded);
};

export const createRule = () =>
  command(create, {
    right: 'member',
    example: { topic: 'action', rank: 10, typed: say('example.action.create', {}), guarded: true },
    needs: ({ items, sure }, context) => ({
      ...(sure ? {} : { newest: { letter: actionLetter, limit: 20 } }),
      next: (loaded) => {
        const named = items.flatMap((item) => [
          ...(item.owner ? [item.owner] : []),
          ...(item.with ?? []),
          ...(item.named ?? []),
        ]);
        return { people: [context.me, ...peopleIn(named, loaded)] };
      },
    }),
    decide,
    forms: [
      form(family, 'action.create', {
        title: 'action.form.create',
        fields: {
          title: line(title),
          owner: owner({ orNoOne: () => true }),
          due: byWhen(),
          detail: lines(detail),
        },
        submit: 'action.form.make',
        carries: () => ({}),
        ask: ({ title, ...more }, { context }) =>
          title === undefined
            ? untitled
            : { ask: 'action.create', in: within(context).id, items: [{ title, ...more }] },
      }),
    ],
  });
