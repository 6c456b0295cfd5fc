import * as z from 'zod';
import { isDay } from '../../../calendar/days.ts';
import { later } from '../../../calendar/instants.ts';
import { line, lines } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { fromMessage, messageLink, seenBesides } from '../../../forms/from-message.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import { ask } from '../../../model/ask.ts';
import { once, page, scope, sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { label } from '../../../subject/thing.ts';
import type { Action, Owner } from '../action.ts';
import { type ActionDraft, draft, isMessageLink } from '../ask-fields.ts';
import { type Create, type Drafted, drawMany, drawOne } from '../decide/drawn.ts';
import { everybody, inForm, inLine, inTwoGoes, looksLike, withForm } from '../decide/instead.ts';
import { ownerFrom, peopleIn } from '../decide/owners.ts';
import { type PreviewLine, preview, turned } from '../decide/preview.ts';
import { reached } from '../decide/told.ts';
import { askUnread } from '../decide/unread.ts';
import { detailGiven, ownerGiven, titleGiven } from '../forms/carried.ts';
import { byWhen, owner } from '../forms/fields.ts';
import { lineForm, openedAt } from '../forms/line.ts';
import { detail, family, title, untitled } from '../forms.ts';
import { actionLetter } from '../letter.ts';
import { dayLabel } from '../offers.ts';
import { isLive } from '../steps.ts';

const number = () => z.int().min(1).max(20);
const numbers = () => z.array(number()).max(20);

export const create = /* @__PURE__ */ ask('action.create', () => ({
  ...scope(),
  items: z.array(draft()).min(1).max(20),
  once: once(),
  /** Someone has seen the look-alike or the preview and wants it made. */
  sure: sure(),
  /** Lines that may as well be one action with the rest as its notes; `first` where that is more likely. */
  notes: z.strictObject({ item: draft(), first: z.literal(true).optional() }).optional(),
  /** Of several: by their numbers, which are left out, and which were put right in the preview. */
  left: numbers().optional(),
  changed: numbers().optional(),
  /** And what is to become of one of them. */
  line: number().optional(),
  turn: z
    .enum(['out', 'in', 'change', 'named', 'day', 'lead', 'pick', 'noted', 'all-noted'])
    .optional(),
  /** Of what may have been meant. */
  pick: z.int().min(0).max(9).optional(),
  page: page(2),
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
    ...inForm(item, command, context),
  ];
  const saying = isDay(due)
    ? say('date.gone', { day: due, weekday: true, year: false })
    : say('action.no-such-day', {});
  const why = refused(saying, offered);
  return { ...why, reply: { ...why.reply, ...inLine(item, command) } };
};

/** One item with everyone in it found, or why one of them cannot be. */
const drafted = (
  item: ActionDraft,
  command: Create,
  context: Context,
  loaded: Loaded,
): Drafted | Refused => {
  const { state } = within(context);
  const owner = item.owner && ownerFrom(item.owner, context, state, loaded);
  if (owner && 'kind' in owner) return withForm(owner, item, command, context);
  const helpers: Owner[] = [];
  for (const who of item.with ?? []) {
    const helper = ownerFrom(who, context, state, loaded);
    if ('kind' in helper) return withForm(helper, item, command, context);
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
    source:
      item.source === undefined ? undefined : { place: context.where.place, url: item.source },
    named: named && !('kind' in named) ? named : undefined,
    perhaps: item.perhaps,
    all: item.all && everybody(state),
  });
};

/** A command reaches at most so many people by a line of their own; with the cards, that is what one commit carries. */
const mostTold = 12;

const told = (drafts: readonly Drafted[], context: Context): number =>
  new Set(drafts.flatMap(({ owner }) => reached(owner, within(context).state))).size;

const decide: Decider<Create>['decide'] = (given, context, loaded) => {
  if (given.turn === 'change') return openedAt(given, context, loaded);
  const command = given.turn ? turned(given, everybody(within(context).state)) : given;
  const { items, left, sure } = command;
  const unread = items.some((item) => item.unread) && askUnread(command, context, loaded);
  if (unread) return unread;
  const ready: Drafted[] = [];
  const lines: PreviewLine[] = [];
  for (const item of items) {
    const number = lines.length + 1;
    if (left?.includes(number)) {
      lines.push({ number, item });
      continue;
    }
    const bad = badDay(item, command, context);
    if (bad) return bad;
    const draft = drafted(item, command, context, loaded);
    if ('kind' in draft) return draft;
    ready.push(draft);
    lines.push({ number, item, draft });
  }
  const leftOut = lines.flatMap(({ draft, item }) => (draft ? [] : [item.title]));
  const alike = (title: string) => lookAlike(title, context, loaded);
  if (lines.length > 1 || items.some(({ row }) => row !== undefined)) {
    if (told(ready, context) > mostTold) return inTwoGoes(command, mostTold);
    if (!sure) return preview(lines, command, context, loaded, alike);
    if (ready.length > 1) return drawMany(ready, context, loaded, leftOut);
  }
  const [first] = ready;
  if (!first) return refused(say('action.nothing-to-make', {}));
  const same = sure ? undefined : alike(first.title);
  if (same) return looksLike(same, command, context);
  return drawOne(first, context, loaded, leftOut);
};

/** The link that the form carried; it came through a client, and what is none is left out. */
const sourceOf = (carried: (name: string) => string | undefined): string | undefined => {
  const link = carried(fromMessage.link);
  return link !== undefined && isMessageLink(link) ? link : undefined;
};

export const createRule = () =>
  command(create, {
    right: 'member',
    example: { topic: 'action', rank: 10, typed: say('example.action.create', {}), guarded: true },
    needs: ({ items, sure, turn }, context) => ({
      ...(sure ? {} : { newest: { letter: actionLetter, limit: 20 } }),
      next: (loaded) => {
        if (turn === 'change') return { people: 'roster' };
        const named = items.flatMap((item) => [
          ...(item.owner ? [item.owner] : []),
          ...(item.with ?? []),
          ...(item.named ?? []),
          ...(item.unread ?? []).flatMap(({ people = [] }) => people),
        ]);
        const all = turn === 'lead' ? everybody(within(context).state) : undefined;
        const people = [...(all ? [all.lead, ...all.help] : []), ...peopleIn(named, loaded)];
        return { people: [context.me, ...people] };
      },
    }),
    decide,
    forms: [
      form(family, 'action.create', {
        title: 'action.form.create',
        intro: seenBesides,
        fields: {
          title: line({ ...title, given: titleGiven }),
          owner: owner({ orNoOne: () => true, given: ownerGiven }),
          due: byWhen(),
          detail: lines({ ...detail, given: detailGiven }),
        },
        submit: 'action.form.make',
        carries: ({ values }) => ({ [fromMessage.link]: messageLink(values) }),
        ask: ({ title, ...more }, { context, carried }) =>
          title === undefined
            ? untitled
            : {
                ask: 'action.create',
                in: within(context).id,
                items: [{ title, ...more, ...defined({ source: sourceOf(carried) }) }],
              },
      }),
      lineForm(),
    ],
  });
