/** How partnerships are explained, and what can be typed. */
export const partnershipHelpPhrases = {
  'help.people': (_: object) => 'People: who is in, for which organisation',
  'help.connect': (_: object) => 'Connect another channel, in Slack or in Teams',
  'help.ask-to-join': (_: object) => 'Ask to join the partnership of this channel',
  'help.set-up': (_: object) => 'Set up a partnership here',
  'help.join': (_: object) => 'Join with a code from another channel',
  'example.partnership.setup': (_: object) => 'partnership setup Southport Area Partnership',
  'example.partnership.invite': (_: object) => 'partnership invite',
  'example.partnership.join': (_: object) => 'partnership join CODE',
  'example.partnership.who': (_: object) => 'partnership who sam',
  'slash.partnership': (_: object) => 'Set up, invite, join, people',
  'slash.partnership.hint': (_: object) => '[setup, invite, join CODE]',
  'menu.partnership': (_: object) => 'partnership',
  'menu.partnership.says': (_: object) => 'This partnership: people, next meeting, open actions',
  'menu.setup': (_: object) => 'partnership setup',
  'menu.setup.says': (_: object) => 'Set up a partnership in this channel',
  'menu.join': (_: object) => 'partnership join',
  'menu.join.says': (_: object) => 'partnership join KXTR-4821: connect this channel',
  'deed.see': (_: object) => 'See cards, ask for help, ask to join',
  'deed.take-over': (_: object) =>
    'Name who takes over, and agree to it, where there is neither chair nor clerk',
  'deed.manage': (_: object) => 'Invite a channel, disconnect, people, settings',
};
