import { type Arrival, type Candidate, lastChosen } from '../engine/arrival.ts';
import { say } from '../language/saying.ts';
import type { PartnershipId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import { type Asked, asked, type Refused, refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import { called } from '../subject/names.ts';
import { isClosed } from '../subject/stopped.ts';
import { waysIn } from '../subject/ways-in.ts';

/** A partnership by its short name; by its whole one where another is called the same. */
const nameAmong =
  (candidates: readonly Candidate[]) =>
  ({ record: { state } }: Candidate): string =>
    candidates.filter((other) => other.record.state.word === state.word).length > 1
      ? state.name
      : called(state);

/** A line that can wait in the set-up form until there is a partnership it can go to. */
const keptLine = (ask: Ask): { readonly given?: { readonly typed: string } } =>
  ask.ask === 'read' && ask.text && ask.text.length <= 300 ? { given: { typed: ask.text } } : {};

/** As many as stand under one message as buttons, in either chat. */
const mostOffered = 20;

/** The question which partnership is meant; `offer` says what is asked once it is chosen. */
export const whichOne = (arrival: Arrival, offer: (id: PartnershipId) => Ask): Asked | Refused => {
  const { candidates, bound, request } = arrival;
  const chosen = lastChosen(arrival)?.id;
  const rank = ({ record: { id, state } }: Candidate) =>
    isClosed(state) ? 2 : id === chosen ? 0 : 1;
  const ordered = [...candidates].sort((a, b) => rank(a) - rank(b));
  const named = nameAmong(candidates);
  const offers: Offer[] = ordered.slice(0, mostOffered).map((candidate) => ({
    label: say('label.text', { text: named(candidate) }),
    ask: offer(candidate.record.id),
  }));
  const start = waysIn(keptLine(offer('' as PartnershipId)));
  if (bound) return asked(say('which-one', {}), offers);
  if (request.where.kind === 'channel') {
    return refused(say(offers.length > 0 ? 'not-joined-choose' : 'not-joined', {}), [
      ...offers,
      ...start,
    ]);
  }
  return offers.length > 0
    ? asked(say('which-one', {}), offers)
    : refused(say('in-none', {}), start);
};
