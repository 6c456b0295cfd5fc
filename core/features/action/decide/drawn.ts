import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, StoredPartnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Day, PersonId, RecordId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Change, Numbered } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { cardOf } from '../../../subject/done.ts';
import { labelOf } from '../../../subject/labels.ts';
import { shownRef } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { asking, type Thing } from '../../../subject/thing.ts';
import type { Action, ActionEvent, Owner } from '../action.ts';
import { batchSubject } from '../batch.ts';
import { actionLetter } from '../letter.ts';
import { ownerName } from '../naming.ts';
import { dateChips, offers } from '../offers.ts';
import { type GivenAction, givenLines } from './given-lines.ts';

export type Create = Named<'action.create'>;

/** An action about to be made: everyone in it is known to be somebody. */
export interface Drafted {
  readonly title: string;
  readonly detail?: string;
  readonly owner?: Owner;
  readonly with: readonly PersonId[];
  readonly due?: Day;
  readonly follows?: Ref;
  readonly source?: NonNullable<Action['source']>;
  /** Named in the middle of the text: perhaps it is meant for them. */
  readonly named?: Owner;
  /** A day in the middle of the text: perhaps it is due then. */
  readonly perhaps?: Day;
  /** Everybody's: who may lead, and who may help. */
  readonly all?: { readonly lead: PersonId; readonly help: readonly PersonId[] };
}

const made = (
  draft: Drafted,
  { state: { zone, nation } }: StoredPartnership,
  batch?: readonly Ref[],
): ActionEvent =>
  defined({
    event: 'ActionCreated' as const,
    title: draft.title,
    detail: draft.detail,
    owner: draft.owner,
    with: draft.with.length > 0 ? draft.with : undefined,
    due: draft.due,
    follows: draft.follows,
    source: draft.source,
    clock: { zone, nation },
    batch,
  });

const change = (record: RecordId, event: ActionEvent): Change => ({
  record,
  kind: 'action',
  fresh: true,
  events: [event],
});

/** Undo, Change, and what is most likely next: a date where there is none, else someone to do it. */
const likely = (draft: Drafted, thing: Thing, context: Context, { people }: Loaded): Offer[] => {
  const named = draft.owner ? undefined : ownerName(draft.named, people);
  if (draft.named && named !== undefined) {
    return [offers.undo(thing), makeTheirs(thing, draft.named, named), offers.change(thing)];
  }
  if (draft.all && !draft.owner) {
    return [offers.undo(thing), allHelp(thing, draft.all), offers.change(thing)];
  }
  if (draft.due === undefined) {
    const { perhaps } = draft;
    const chips = perhaps && perhaps >= context.today ? [dueThen(thing, perhaps, context)] : [];
    return [offers.undo(thing), ...chips, ...dateChips(thing, context.today)].slice(0, 4);
  }
  return [offers.undo(thing), offers.change(thing), ...(draft.owner ? [] : [offers.take(thing)])];
};

/** Whoever made it may still say whose it is: as a change, for giving out is the chair's and the clerk's. */
const makeTheirs = (thing: Thing, owner: Owner, who: string): Offer =>
  asking(say('label.action.give-to', { who }), thing, { ask: 'action.change', owner });

const dueThen = (thing: Thing, due: Day, { today }: Context): Offer =>
  asking(
    say('label.reading.due', { day: due, year: due.slice(0, 4) !== today.slice(0, 4) }),
    thing,
    {
      ask: 'action.due',
      due,
    },
  );

/** Somebody must lead what is everybody's. */
const allHelp = (thing: Thing, { lead, help }: NonNullable<Drafted['all']>): Offer =>
  asking('label.action.all-help', thing, {
    ask: 'action.change',
    owner: { person: lead },
    help: [...help],
  });

const missing = (draft: Drafted): Saying[] => [
  ...(draft.owner === undefined ? [say('action.no-owner-yet', {})] : []),
  ...(draft.owner && 'account' in draft.owner
    ? [say('action.not-met-yet', { who: draft.owner.name })]
    : []),
  ...(draft.due === undefined ? [say('action.no-date-yet', {})] : []),
];

/** One action under the next number, its card, and a line to whoever it is given to. */
export const drawOne = (
  draft: Drafted,
  context: Context,
  loaded: Loaded,
  left: readonly string[] = [],
): Numbered => ({
  kind: 'numbered',
  letter: actionLetter,
  count: 1,
  make: ([ref = '']) => {
    const partnership = within(context);
    const record = recordIn(partnership, ref);
    const shown = shownRef(ref, partnership.state, context.where.place);
    const thing: Thing = { in: partnership.id, ref, title: draft.title, seen: 1 };
    const { title, due, owner } = draft;
    const who = ownerName(owner, loaded.people);
    const out = left.length > 0 ? [say('action.left-out', { titles: left })] : [];
    const lines = [...missing(draft), ...out];
    const others = draft.with.flatMap((one) => labelOf(one, loaded.people) ?? []);
    const helpers = others.length > 0 ? others : undefined;
    return {
      kind: 'done',
      changes: [change(record, made(draft, partnership))],
      effects: [
        cardOf(record),
        ...(owner
          ? givenLines(owner, [{ ref, title, due }], { context, partnership, loaded })
          : []),
      ],
      reply: {
        saying: say('action.made', defined({ ref: shown, title, who, helpers, due })),
        ...(lines.length > 0 ? { lines } : {}),
        offers: likely(draft, thing, context, loaded),
        made: record,
        ...(out.length > 0 ? { inPlace: true } : {}),
      },
    };
  },
});

/** Each owner is told once of all they are given. */
const told = (
  drafts: readonly Drafted[],
  refs: readonly Ref[],
  context: Context,
  loaded: Loaded,
): EffectDraft[] => {
  const byOwner = new Map<string, { owner: Owner; things: GivenAction[] }>();
  drafts.forEach(({ owner, title, due }, index) => {
    if (!owner) return;
    const key = JSON.stringify(owner);
    const one = byOwner.get(key) ?? { owner, things: [] };
    one.things.push({ ref: refs[index] ?? '', title, due });
    byOwner.set(key, one);
  });
  const from = { context, partnership: within(context), loaded };
  return [...byOwner.values()].flatMap(({ owner, things }) => givenLines(owner, things, from));
};

/** Several actions in one commit, shown on one card. */
export const drawMany = (
  drafts: readonly Drafted[],
  context: Context,
  loaded: Loaded,
  left: readonly string[] = [],
): Numbered => ({
  kind: 'numbered',
  letter: actionLetter,
  count: drafts.length,
  make: (refs) => {
    const partnership = within(context);
    const subject = batchSubject(partnership.id, refs);
    const [ref = '', ...also] = refs;
    const last = refs.at(-1) ?? ref;
    const shown = (one: Ref) => shownRef(one, partnership.state, context.where.place);
    const undo: Offer = {
      ...offers.undo({ in: partnership.id, ref, title: '' }),
      about: `${ref} – ${last}`,
      ask: { ask: 'action.undo', in: partnership.id, ref, also },
    };
    const titles = drafts.map(({ title }, index) => `${shown(refs[index] ?? '')} ${title}`);
    const lines = [say('action.made-these', { titles }), say('action.left-out', { titles: left })];
    return {
      kind: 'done',
      changes: drafts.map((draft, index) =>
        change(recordIn(partnership, refs[index] ?? ''), made(draft, partnership, refs)),
      ),
      effects: [
        { to: 'places', body: { kind: 'card', subject } },
        ...told(drafts, refs, context, loaded),
      ],
      reply: {
        saying: say('action.made-many', {
          count: refs.length,
          first: shown(ref),
          last: shown(last),
        }),
        ...(left.length > 0 ? { lines } : {}),
        offers: [
          undo,
          { label: say('label.all-actions', {}), ask: { ask: 'action.list', in: partnership.id } },
        ],
        made: subject,
        inPlace: true,
      },
    };
  },
});
