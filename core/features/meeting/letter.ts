/** What the references of meetings begin with. */
export const meetingLetter = 'M';
