import { partnershipOf, type RecordId, recordOf, refOf, subjectId } from '../model/ids.ts';
import type { Kind } from '../model/kind.ts';
import type { AnyEvent, RecordName } from '../model/record.ts';
import { actionKind } from './action/kind.ts';
import { meetingKind, rsvpKind } from './meeting/kind.ts';
import { partnershipKind } from './partnership/kind.ts';
import { codeKind, personKind } from './person/kind.ts';
import { pollKind, voteKind } from './poll/kind.ts';
import { reviewKind } from './review/kind.ts';

/** How each kind of record lives, by its name. */
export const kinds = {
  partnership: partnershipKind,
  person: personKind,
  code: codeKind,
  action: actionKind,
  meeting: meetingKind,
  rsvp: rsvpKind,
  poll: pollKind,
  vote: voteKind,
  review: reviewKind,
} as unknown as Readonly<Record<RecordName, Kind<unknown, AnyEvent>>>;

/** Which kind of record a card's subject is; undefined where the card shows no record of its own. */
export const kindOf = (subject: RecordId): RecordName | undefined => {
  const home = partnershipOf(subject);
  if (home === undefined) return undefined;
  if (subject === recordOf(home)) return 'partnership';
  const ref = refOf(subject);
  if (ref === undefined || subject !== subjectId(home, ref)) return undefined;
  const names = Object.keys(kinds) as RecordName[];
  return names.find((name) => ref.startsWith(`${kinds[name].letter}-`));
};
