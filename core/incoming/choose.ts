import { type Arrival, goesAcross, namedBy } from '../engine/arrival.ts';
import { contextFor } from '../engine/context-for.ts';
import { whichOne } from '../engine/which-partnership.ts';
import { accessOf } from '../features/in.ts';
import { say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import type { Added, Offer } from '../model/offer.ts';
import type { Asked, Performed, Refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import { called } from '../subject/names.ts';
import { acrossView } from './all-partnerships.ts';
import { toldUnwritten } from './tell.ts';
import { lastDone } from './undo-target.ts';

/** An ask in the partnership that is meant by it. */
export interface Chosen {
  readonly arrival: Arrival;
  readonly ask: Ask;
  readonly context: Context;
  /** What reading the line, and choosing where, add to the answer. */
  readonly added: Added;
}

/** A choice that a button made among several holds here for a while. A hint: losing it loses no record. */
const rememberChoice = async (arrival: Arrival, ports: Ports): Promise<void> => {
  const { candidates, now, request } = arrival;
  const { asker, input, where } = request;
  if (input.kind !== 'pressed' || candidates.length < 2) return;
  if (!accessOf(input.ask).chooses) return;
  const id = namedBy(input.ask);
  const chosen = candidates.find((one) => one.record.id === id);
  if (!chosen) return;
  const partnership = chosen.record.id;
  const chose = { place: where.place, programme: chosen.programme, partnership, at: now };
  await ports.store.chose(asker.account, chose).catch(() => undefined);
};

/** Whether only a choice made before says which partnership this is about. */
const isRemembered = (ask: Ask, { candidates, request }: Arrival): boolean =>
  request.where.kind === 'direct' &&
  request.input.kind === 'typed' &&
  candidates.length > 1 &&
  namedBy(ask) === undefined;

/**
 * Said with everything that a remembered choice has placed (rules: Which partnership), with the way
 * to another.
 */
const withWhere = (added: Added, ask: Ask, { partnership }: Context, arrival: Arrival): Added => {
  const { notes = [], offers = [] } = added;
  if (!partnership || !isRemembered(ask, arrival)) return added;
  const where = called(partnership.state);
  const change: Offer = {
    label: say('label.change-partnership', {}),
    about: where,
    ask: { ask: 'home', other: true },
  };
  return {
    ...added,
    notes: [...notes, say('in-partnership', { partnership: where })],
    offers: [...offers, change],
  };
};

/** Which partnership is meant, or what is asked or shown where none is. */
export const choose = async (
  ask: Ask,
  added: Added,
  arrival: Arrival,
  ports: Ports,
): Promise<Chosen | Performed> => {
  const meant = ask.ask === 'undo' ? ((await lastDone(arrival, ports)) ?? ask) : ask;
  if (goesAcross(meant, accessOf(meant), arrival)) {
    return { kind: 'view', view: await acrossView(meant, arrival, ports), made: false };
  }
  const context: Context | Asked | Refused =
    meant.ask === 'home' && meant.other
      ? whichOne(arrival, (id) => ({ ask: 'home', in: id }))
      : await contextFor(meant, arrival, ports);
  if ('kind' in context) return toldUnwritten({ reply: context.reply }, { arrival }, ports);
  await rememberChoice(arrival, ports);
  return { arrival, ask: meant, context, added: withWhere(added, meant, context, arrival) };
};
