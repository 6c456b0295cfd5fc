import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Who } from '../../../model/id-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { titleLength } from '../../../model/limits.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import type { Ask } from '../../../model/register.ts';
import { type Across, isOfficer } from '../../../model/rights.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { asFileOffers } from '../../../subject/files.ts';
import {
  asTextOffer,
  belowList,
  listView,
  nothingFound,
  pageAloud,
  rangeOf,
  rowOf,
} from '../../../subject/list.ts';
import { called, nameOf, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { formOffer, label, refIn, shownIn } from '../../../subject/thing.ts';
import { heading, paragraph } from '../../../view/document.ts';
import { nextPage, type Page, pageOf } from '../../../view/pages.ts';
import type { Row, View } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { actionFilter, who } from '../ask-fields.ts';
import { namedIn } from '../naming.ts';
import { allActions, offers, thingOf } from '../offers.ts';
import { type List, placeIn, select } from '../select.ts';
import { actionStanding, type Me, meOf } from '../standing.ts';
import { isLive } from '../steps.ts';
import { type Drawing, lineOf, markOf, type RowState, rowAloud } from '../view/parts.ts';
import { actionWords, textView } from '../view/text.ts';

export const list = /* @__PURE__ */ ask('action.list', () => ({
  ...scope(),
  filter: actionFilter().optional(),
  who: who().optional(),
  words: z.string().max(200).optional(),
  /** The asker wants to finish one of these: each row offers that. */
  finishing: z.boolean().optional(),
  ...paged(500),
  asText: z.boolean().optional(),
}));

/** What is open or what is late, all of it: nothing narrowed, searched or to be finished. */
const across = (asked: Ask): Across | undefined => {
  if (asked.ask !== 'action.list') return undefined;
  const { ask: _, filter = 'open', ...narrowed } = asked;
  if (Object.values(narrowed).some((value) => value !== undefined)) return undefined;
  if (filter === 'open') return 'all';
  return filter === 'overdue' ? 'late' : undefined;
};

const whoName = (who: Who | undefined, people: Drawing['people']): string | undefined => {
  if (!who) return undefined;
  if ('organisation' in who) return who.organisation;
  return 'account' in who ? who.name : nameOf(who.person as PersonId, people);
};

/** What is narrowed by a name or by words is as text alone. */
const inFile = ({ filter, who, words }: List, context: Context): Offer[] =>
  who === undefined && words === undefined
    ? asFileOffers(
        { ask: 'action.file', in: within(context).id, filter: filter ?? 'open' },
        context,
      )
    : [];

const further = (list: List, page: Page<unknown>, context: Context): Offer[] => {
  const ask = { ...list, in: within(context).id };
  const narrower = defined({ ask: 'action.list' as const, in: ask.in });
  return [
    ...nextPage(ask, page),
    ...(list.filter === 'mine'
      ? []
      : [
          { label: label('label.action.only-mine'), ask: { ...narrower, filter: 'mine' } } as const,
        ]),
    ...(list.filter === 'overdue'
      ? []
      : [{ label: label('label.action.late'), ask: { ...narrower, filter: 'overdue' } } as const]),
    asTextOffer(ask),
    ...inFile(list, context),
  ];
};

/** Nothing to show: what could be done about it. */
const empty = (list: List, title: string, context: Context): View => {
  const { words } = list;
  const plain = list.filter === undefined && list.who === undefined && words === undefined;
  const made =
    words === undefined
      ? undefined
      : teller(context.locale)('action.list-of', { words }).slice(0, titleLength);
  const make: Offer[] =
    made === undefined
      ? []
      : [
          {
            label: say('label.action.make-this', { title: made }),
            ask: { ask: 'action.create', in: within(context).id, items: [{ title: made }] },
          },
        ];
  const fresh = formOffer('label.new-action', 'action.create', { in: within(context).id });
  return nothingFound(
    title,
    [...make, fresh, ...(plain ? [] : [allActions(within(context).id)])],
    context,
  );
};

/** What the title says of every row, so that none repeats it. */
const saidOf = ({ filter = 'open' }: List): RowState | undefined =>
  filter === 'all'
    ? undefined
    : filter === 'overdue'
      ? 'late'
      : filter === 'done'
        ? 'done'
        : 'open';

const row = (
  record: Stored<Action>,
  list: List,
  context: Context,
  drawing: Drawing,
  me: Me,
): Row => {
  const ref = shownIn(record, drawing.partnership, context.where.place);
  const thing = thingOf(record, drawing.partnership, ref);
  const chairs = isOfficer(context);
  const mine = chairs || actionStanding(record.state, me) !== 'none';
  const finish = isLive(record.state) && mine ? [offers.done(thing)] : [];
  const take =
    isLive(record.state) && !record.state.owner && !list.finishing ? [offers.take(thing)] : [];
  const offered = [...finish, ...take, offers.show(thing)];
  return rowOf(
    lineOf(record, drawing, { ref, said: saidOf(list) }),
    offered,
    drawing.locale,
    markOf(record.state, drawing),
  );
};

/** Characters of one answer as text: what a chat takes in four messages. */
const mostText = 40_000;
/** About as many as an action takes with its owner and its dates. */
const textWeight = ({ state: { title, detail = '' } }: Stored<Action>): number =>
  title.length + detail.length + 200;

/** A page of the list, overdue first, or a larger one as text. */
const answer: Answerer<List> = async (asked, context, read) => {
  const wanted = asked.who && 'person' in asked.who ? [asked.who.person as PersonId] : [];
  const first = await read.load({ people: [context.me, ...wanted] });
  const { chosen, least } = await select(asked, context, read, first);
  const page = pageOf(chosen, asked, {
    nameOf: refIn,
    placeOf: placeIn(asked),
    ...(asked.asText ? { weightOf: textWeight, most: mostText } : {}),
  });
  const { shown } = page;
  const { state } = within(context);
  const { people } = await read.load({
    people: namedIn(
      shown.map((one) => one.state),
      state,
    ),
  });
  const { today, locale } = context;
  const known = new Map([...first.people, ...people]);
  const drawing = { today, locale, partnership: within(context), people: known };
  const tell = teller(context.locale);
  const title = tell(
    'action.list.title',
    defined({
      where: called(state),
      total: chosen.length,
      least: least,
      which: asked.filter ?? 'open',
      name: whoName(asked.who, drawing.people),
      words: asked.words,
    }),
  );
  if (chosen.length === 0) return empty(asked, title, context);
  if (asked.asText && !page.ended) {
    const top = tell('action.text.title', { where: state.name, day: context.today });
    const paragraphs = shown.map((record) => paragraph(actionWords(record, drawing)));
    const text = textView(title, [heading(top), ...paragraphs], drawing);
    const on = nextPage({ ...asked, in: within(context).id }, page);
    const below = belowList(rangeOf(page, locale, least), on, context);
    return {
      ...text,
      aloud: pageAloud(text.aloud, page, locale),
      blocks: [...text.blocks, ...below],
    };
  }
  const me = meOf(context, state, first);
  return listView(
    {
      aloud: tell('action.list.aloud', {
        title,
        rows: shown.map((record) => rowAloud(record, drawing)),
      }),
      title,
      rows: shown.map((record) => row(record, asked, context, drawing, me)),
      page,
      least,
      offers: further(asked, page, context),
    },
    context,
  );
};

export const listRule = () =>
  question(list, {
    right: 'observer',
    example: { topic: 'action', rank: 40, typed: say('example.action.mine', {}) },
    across,
    answer,
  });
