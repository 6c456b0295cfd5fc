import type { RecordId } from './ids.ts';

/**
 * An item of a numbered subject, with a version and a journal of its own: what one seat says to a poll or a meeting is
 * `pt-…/P-5/seat-7`.
 */
export const itemId = (subject: RecordId, item: string): RecordId =>
  `${subject}/${item}` as RecordId;
/** `seat-7` out of `pt-…/P-5/seat-7`; '' for what is no item. */
export const itemIn = (id: RecordId): string => id.split('/')[2] ?? '';
