import { list } from '../../language/en-gb/names.ts';

/** What belongs to no feature: the front door where there is none, help, courtesy. */
export const generalPhrases = {
  busy: (_: object) => "I couldn't do that just now. Nothing was changed.",
  'label.all-commands': (_: object) => 'All commands',
  'home.nowhere': (_: object) =>
    "This channel isn't joined to a partnership. I can set one up here, or join it with a code.",
  'home.direct': ({ partnerships }: { partnerships: readonly string[] }) =>
    partnerships.length > 0
      ? `You're in ${list(partnerships)}. Press a button or just write in words.`
      : "You're in no partnership yet. Set one up in a channel, or join a channel with a code.",
  'help.title': (_: object) => 'What you can do here',
  'help.new-action': (_: object) => 'New action: say what, who and by when',
  'help.new-poll': (_: object) => 'New poll: ask a question, one vote a seat',
  'help.all-actions': (_: object) => 'All actions: what is open, what is late first',
  'help.mine': (_: object) => 'My things: everything with your name on it',
  'help.people': (_: object) => 'People: who is in, for which organisation',
  'help.connect': (_: object) => 'Connect another channel, in Slack or in Teams',
  'help.ask-to-join': (_: object) => 'Ask to join the partnership of this channel',
  'help.set-up': (_: object) => 'Set up a partnership here',
  'help.join': (_: object) => 'Join with a code from another channel',
  'help.all': (_: object) => 'All commands, as you can type them',
  'help.aloud': ({ lines }: { lines: readonly string[] }) =>
    `What you can do here. ${lines.join('. ')}.`,
  'help.begin': (_: object) => 'In a channel, begin with @Folkmoot.',
  'help.topic': ({ topic }: { topic: string }) => `How to type it: ${topic}`,
  'help.topic-aloud': ({ title, examples }: { title: string; examples: readonly string[] }) =>
    `${title}. ${examples.join('. ')}.`,
  'help.examples-action': (_: object) =>
    [
      'action Replace the lamps on Mill Lane @sam by Friday',
      'action done A-17 Lamps lit',
      'action due A-17 31 October',
      'action list mine',
    ].join('\n'),
  'help.examples-poll': (_: object) =>
    [
      'poll "What first?" "Street lights" "Youth club" until Friday 17:00',
      'poll close P-5',
      'poll results P-5',
      'poll history P-5',
    ].join('\n'),
  'help.examples-partnership': (_: object) =>
    [
      'partnership setup Southport Area Partnership',
      'partnership invite',
      'partnership join CODE',
      'partnership who sam',
    ].join('\n'),
  'help.examples-people': (_: object) =>
    ['mine', 'away until 18 January', 'partnership link', 'undo'].join('\n'),
  courtesy: (_: object) => "You're welcome.",
};
