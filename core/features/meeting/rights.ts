import type { Ask } from '../../model/register.ts';

/** An answer says for which round it is, or it is for the newest. */
export const answersOwn = (ask: Ask): boolean =>
  (ask.ask === 'meeting.attend' || ask.ask === 'meeting.apologies') &&
  ask.for === undefined &&
  ask.ref !== undefined &&
  ask.round !== undefined;
