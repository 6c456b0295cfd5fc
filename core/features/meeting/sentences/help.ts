/** How meetings are explained, and what can be typed. */
export const meetingHelpPhrases = {
  'help.new-meeting': (_: object) => 'New meeting: what, when, where and how often',
  'menu.agenda-from-message': (_: object) => 'Add to the agenda',
  'menu.agenda-from-message.says': (_: object) => 'Puts what the message says to the next meeting',
  'help.all-meetings': (_: object) => 'Meetings: the next one, and who comes',
  'example.meeting.schedule': (_: object) =>
    'meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall every 3 months',
  'example.meeting.apologies': (_: object) => 'meeting apologies',
  'example.meeting.add': (_: object) => 'meeting add Street lights',
  'example.meeting.move': (_: object) => 'meeting move M-3 21 January 10:00',
  'slash.meeting': (_: object) => 'Meetings of this partnership',
  'slash.meeting.hint': (_: object) => '[schedule title when]',
  'deed.answer': (_: object) =>
    'Vote, attending and apologies for their own seat (the clerk for others), add to an agenda, take off what they suggested',
  'deed.meet': (_: object) => 'Schedule, move, cancel a meeting',
};
