/** How polls are explained, and what can be typed. */
export const pollHelpPhrases = {
  'help.new-poll': (_: object) => 'New poll: ask a question, one vote a seat',
  'example.poll.create': (_: object) =>
    'poll "What first?" "Street lights" "Youth club" until Friday 17:00',
  'example.poll.vote': (_: object) => 'vote Youth club',
  'example.poll.close': (_: object) => 'poll close P-5',
  'example.poll.results': (_: object) => 'poll results P-5',
  'example.poll.history': (_: object) => 'poll history P-5',
  'slash.poll': (_: object) => 'Ask the partnership',
  'slash.poll.hint': (_: object) => '["question" "option" "option"]',
  'slash.vote': (_: object) => 'Vote in the poll that is open',
  'slash.vote.hint': (_: object) => '[your choice]',
  'menu.new-poll.says': (_: object) => 'What is asked, what can be chosen, and until when',
  'menu.poll-from-message': (_: object) => 'Start a vote from this',
  'menu.poll-from-message.says': (_: object) => 'Asks the partnership what the message asks',
  'menu.vote': (_: object) => 'vote',
  'menu.vote.says': (_: object) => 'vote Youth club: in the poll that is open',
  'deed.poll': (_: object) => 'Open a poll',
  'deed.run': (_: object) => 'Close, change, cancel a poll',
};
