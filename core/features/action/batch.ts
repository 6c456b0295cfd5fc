import {
  type PartnershipId,
  partnershipOf,
  type RecordId,
  type Ref,
  subjectId,
} from '../../model/ids.ts';

/** The one card for actions made together: `pt-…/batch/A-12+A-13`. It has no record of its own; the actions are its content. */
export const batchSubject = (partnership: string, refs: readonly Ref[]): RecordId =>
  `${partnership}/batch/${refs.join('+')}` as RecordId;

/** The actions shown by a batch's card, or undefined for any other subject. */
export const batchOf = (
  subject: RecordId,
): { partnership: PartnershipId; records: readonly RecordId[] } | undefined => {
  const partnership = partnershipOf(subject);
  const [, part, refs = ''] = subject.split('/');
  if (partnership === undefined || part !== 'batch') return undefined;
  return { partnership, records: refs.split('+').map((ref) => subjectId(partnership, ref)) };
};
