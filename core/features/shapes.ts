import { partnershipOf, type RecordId, refOf, subjectId } from '../model/ids.ts';
import type { Kind } from '../model/kind.ts';
import type { AnyEvent, Ask, RecordName } from '../model/register.ts';
import * as action from './action/shapes.ts';
import * as family from './family/shapes.ts';
import * as meeting from './meeting/shapes.ts';
import * as partnership from './partnership/shapes.ts';
import * as person from './person/shapes.ts';
import * as poll from './poll/shapes.ts';
import * as programme from './programme/shapes.ts';
import * as review from './review/shapes.ts';
import * as terms from './terms/shapes.ts';

/** Whether it brings a partnership about, rather than standing in one. */
export const isPlaceless = ({ ask }: Ask): boolean => partnership.foundings.has(ask);

const each = {
  partnership: partnership.partnershipKind,
  week: partnership.weekKind,
  organisations: partnership.organisationsKind,
  family: family.familyKind,
  programme: programme.programmeKind,
  person: person.personKind,
  code: person.codeKind,
  action: action.actionKind,
  meeting: meeting.meetingKind,
  rsvp: meeting.rsvpKind,
  poll: poll.pollKind,
  vote: poll.voteKind,
  review: review.reviewKind,
  terms: terms.termsKind,
};
type StatesOf<Each> = {
  readonly [Name in keyof Each]: Each[Name] extends Kind<infer State, infer _> ? State : never;
};
type EventsOf<Each> = {
  readonly [Name in keyof Each]: Each[Name] extends Kind<infer _, infer Event> ? Event : never;
};

declare module '../model/register.ts' {
  interface States extends StatesOf<typeof each> {}
  interface Events extends EventsOf<typeof each> {}
}

/** How each kind of record lives, by its name. */
export const kinds: Readonly<Record<RecordName, Kind<unknown, AnyEvent>>> = each;

/** Which kind of record a card's subject is; undefined where the card shows no record of its own. */
export const kindOf = (subject: RecordId): RecordName | undefined => {
  const home = partnershipOf(subject);
  if (home === undefined) return undefined;
  if (subject === home) return 'partnership';
  const ref = refOf(subject);
  if (ref === undefined || subject !== subjectId(home, ref)) return undefined;
  const names = Object.keys(kinds) as RecordName[];
  return names.find((name) => ref.startsWith(`${kinds[name].letter}-`));
};
