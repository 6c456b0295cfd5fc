/** The kind of a link to one meeting, with its series. */
export const meetingFile = 'meeting';
