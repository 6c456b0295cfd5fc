import * as z from 'zod';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { page, sure, within } from '../../../model/ask-schemas.ts';
import type { Loaded } from '../../../model/context.ts';
import { mostTableRows } from '../../../model/limits.ts';
import type { Offer, ReplyRow } from '../../../model/offer.ts';
import { type Asked, type Change, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { termsNeeded } from '../../../subject/terms.ts';
import { neverMind, wishing } from '../../../subject/thing.ts';
import { pageOf } from '../../../view/pages.ts';
import { seatRow } from '../ask-fields.ts';
import { toldDeputies } from '../decide/deputies.ts';
import { pastNeeds } from '../decide/former.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { seatsForm } from '../forms/seats.ts';
import { type Here, here } from '../names.ts';
import { type Amiss, type SeatFile, seatFileRead, type Wanted } from '../seat-file/read.ts';
import { clashes, written } from '../seat-file/write.ts';
import { full } from '../seats.ts';
import { seatName, seatsOffer } from '../view/seat-line.ts';

/** So many seats are set at once, and so many people are new on the list with them: what one commit carries. */
const mostSeats = 60;
const mostNew = 20;
/** So many deputies are told at once. */
const mostTold = 12;

/** Seats as a file has them: all of it is shown first, and set once that is confirmed. */
export const bringSeats = /* @__PURE__ */ ask('partnership.bring-seats', () => ({
  ...within(),
  rows: z.array(seatRow()).min(1).max(mostTableRows),
  /** What was shown and is confirmed; where it would be something else by now, that is shown. */
  shown: z.string().max(64).optional(),
  sure: sure(),
  page: page(60),
}));
type Bring = Named<'partnership.bring-seats'>;

interface Plan {
  readonly now: readonly Wanted[];
  readonly amiss: readonly Amiss[];
  /** So many wait for the next time. */
  readonly later: number;
}

const peopleOf = ({ filled }: Wanted) =>
  filled ? [...(filled.holder ? [filled.holder] : []), ...filled.deputies] : [];

/** As many as are set at once, without those that cannot stand beside the others. */
const planned = (
  { wanted, amiss, kept, newcomers }: SeatFile,
  at: Here,
  people: Loaded['people'],
): Plan => {
  const isNew = new Set<string>();
  const end = wanted.findIndex((one, index) => {
    for (const person of peopleOf(one)) if (newcomers.has(person)) isNew.add(person);
    return index >= mostSeats || isNew.size > mostNew;
  });
  const part = end < 0 ? wanted : wanted.slice(0, end);
  const clash = clashes(part, kept, { at, people });
  const rows = new Set(clash.map(({ row }) => row));
  return {
    now: part.filter(({ row }) => !rows.has(row)),
    amiss: [...amiss, ...clash].sort((one, other) => one.row - other.row),
    later: wanted.length - part.length,
  };
};

const lineOf = (one: Wanted, { newcomers }: SeatFile, people: Loaded['people']): Saying => {
  const { seat, organisation = seat?.organisation, filled, parts, row } = one;
  const named = { organisation: organisation || undefined, holder: filled?.holder ?? seat?.holder };
  const fresh = peopleOf(one).flatMap((person) => newcomers.get(person) ?? []);
  return say('seats.file.row', {
    row,
    seat: seatName(named, people) || (fresh[0] ?? ''),
    isNew: seat === undefined,
    parts: seat ? parts : parts.filter(({ column }) => column !== 'organisation'),
    fresh,
  });
};

/** Wrong lines first, then what would change, ten a page. */
const preview = (command: Bring, lines: readonly Saying[], plan: Plan, shown: string): Asked => {
  const { sure: _, shown: __, page: wanted, ...ask } = command;
  const wrong = plan.amiss.map(({ row, why }) => say('seats.file.wrong', { row, ...why }));
  const all = [...wrong, ...lines].map((saying, index) => ({ saying, index }));
  const part = pageOf(all, { page: wanted }, { nameOf: ({ index }) => `${index}` });
  const count = plan.now.length;
  const confirm: Offer[] =
    count === 0
      ? []
      : [
          {
            label: say('label.seats.file.set', { count, left: plan.amiss.length }),
            ask: { ...ask, sure: true, shown },
          },
        ];
  const next: Offer[] = part.next
    ? [{ label: say('label.next-page', {}), ask: { ...ask, page: (wanted ?? 1) + 1 } }]
    : [];
  const { from, to, total } = part;
  return {
    kind: 'asked',
    reply: {
      saying: say('seats.file.preview', { count, wrong: plan.amiss.length, later: plan.later }),
      rows: part.shown.map(({ saying }): ReplyRow => ({ saying, offers: [] })),
      ...(total > part.shown.length
        ? { lines: [say('list.page', { from, to, total, least: false })] }
        : {}),
      offers: [...wishing(confirm), ...next, neverMind()],
      inPlace: true,
    },
  };
};

/** Sets seats as a file has them (rules: Seats as a file). */
export const bringSeatsRule = () =>
  command(bringSeats, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 43,
      typed: say('example.partnership.import-seats', {}),
      guarded: true,
    },
    needs: (_, context) => {
      const at = here(context);
      const { people, records = [] } = pastNeeds(at.state);
      return { ...defined({ people }), records: [...termsNeeded(at), ...records] };
    },
    decide: (command, context, loaded) => {
      const at = here(context);
      const { people } = loaded;
      const file = seatFileRead(command.rows, at, loaded, context);
      const plan = planned(file, at, people);
      if (plan.now.length === 0 && plan.amiss.length === 0)
        return refused(say('seats.file.same', { partnership: at.state.name }), [seatsOffer(at)]);
      const lines = plan.now.map((one) => lineOf(one, file, people));
      const shown = context.hash(JSON.stringify(lines)).slice(0, 32);
      const asShown = command.shown === undefined || command.shown === shown;
      const isNow = command.sure && asShown && plan.now.length > 0;
      if (!isNow) return preview(command, lines, plan, shown);
      const events = written(plan.now, at);
      const noRoom = full(at.state, events);
      if (noRoom) return noRoom;
      const fresh = new Set(plan.now.flatMap(peopleOf).filter((one) => file.newcomers.has(one)));
      const listed = [...fresh].map((person): Change => {
        const { organisation, seat } = plan.now.find((one) => peopleOf(one).includes(person)) ?? {};
        const theirs = organisation ?? seat?.organisation;
        return {
          record: person,
          kind: 'person',
          fresh: true,
          events: [
            {
              event: 'PersonKnown',
              name: file.newcomers.get(person) ?? '',
              ...(theirs ? { organisation: theirs } : {}),
            },
            { event: 'PartnershipJoined', partnership: at.id },
          ],
        };
      });
      const told = plan.now.flatMap(({ seat, filled }) => {
        const known = filled?.deputies.filter((one) => !fresh.has(one)) ?? [];
        return seat && filled
          ? toldDeputies(seat, { holder: filled.holder, deputies: known }, { at, people, context })
          : [];
      });
      return {
        kind: 'done',
        changes: [record(at, events), ...listed],
        effects: [cards(at), ...told.slice(0, mostTold)],
        reply: {
          saying: say('seats.file.done', {
            partnership: at.state.name,
            changed: plan.now.filter(({ seat }) => seat).length,
            given: plan.now.filter(({ seat }) => !seat).length,
            listed: fresh.size,
            later: plan.later,
          }),
          ...(told.length > mostTold
            ? { lines: [say('seats.file.untold', { count: told.length - mostTold })] }
            : {}),
          offers: [seatsOffer(at)],
        },
      };
    },
    forms: [seatsForm()],
  });
