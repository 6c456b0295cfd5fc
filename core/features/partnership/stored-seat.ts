import * as z from 'zod';
import { freeText } from '../../model/personal.ts';
import { seatKinds, seatWays } from '../../model/seat-kinds.ts';
import { stored, storedIds } from '../../model/stored-schemas.ts';

const { person } = storedIds();
const words = z.string().exactOptional();
const organisation = freeText().exactOptional();
const role = z.enum(['member', 'observer']);
const came = z.enum(['set-up', 'listed', 'act', 'asked']);
const kind = z.enum(seatKinds).exactOptional();
const how = z.enum(seatWays).exactOptional();

/** What can be said of a seat, kept for ever. */
export const seatEvents = [
  stored({
    event: z.literal('SeatGiven'),
    seat: z.string(),
    holder: person.exactOptional(),
    organisation,
    role,
    came,
    kind,
    votes: z.literal(false).exactOptional(),
    ward: words,
    how,
  }),
  stored({
    event: z.literal('SeatChanged'),
    seat: z.string(),
    /** '' takes it away. */
    organisation,
    role: role.exactOptional(),
    kind: z.enum([...seatKinds, '']).exactOptional(),
    votes: z.boolean().exactOptional(),
    ward: words,
    how: z.enum([...seatWays, '']).exactOptional(),
    /** The vote that elected its holder, `P-5`. */
    elected: words,
    holder: person.exactOptional(),
    /** All of them, in the order in which they are asked. */
    deputies: z.array(person).exactOptional(),
    /** How its new holder came in. */
    came: came.exactOptional(),
  }),
  /** Until when it is held and by whom after that, and what is done next where nobody holds it; '' takes each away. */
  stored({
    event: z.literal('SeatDated'),
    seat: z.string(),
    until: words,
    follows: z.union([person, z.literal('')]).exactOptional(),
    step: freeText().exactOptional(),
    by: words,
  }),
  /** Chair or clerk was told that the next step to fill it is due. */
  stored({ event: z.literal('VacancyChased'), seat: z.string() }),
] as const;

/** A seat as it stands in its partnership. */
export const seatState = stored({
  /** `seat-7`, never given out again. */
  id: z.string(),
  role,
  organisation,
  kind,
  /** It has no vote and no place in the quorum; absent: it has. */
  votes: z.literal(false).exactOptional(),
  ward: words,
  /** How it is filled, and the vote that elected its holder. */
  how,
  elected: words,
  holder: person.exactOptional(),
  /** Who fills it where its holder does not, in the order in which they are asked. */
  deputies: z.array(person),
  came,
  since: z.string(),
  /** The last day of its holder's term. */
  until: words,
  /** Who holds it from the next day on. */
  follows: person.exactOptional(),
  /** What is done next to fill it, by when, and whether somebody was told on that day. */
  vacancy: stored({
    step: freeText(),
    by: words,
    chased: z.literal(true).exactOptional(),
  }).exactOptional(),
});
