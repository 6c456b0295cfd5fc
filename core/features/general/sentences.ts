import { list } from '../../language/en-gb/names.ts';

/** What belongs to no feature: the front door where there is none, help, courtesy. */
export const generalPhrases = {
  'offer-lapsed': (_: object) =>
    'That was offered more than thirty days ago, and stands no longer. Send it again if it is still wanted.',
  'copy-taken': ({ name }: { name: string }) => `This message was taken as it came by ${name}.`,
  busy: (_: object) => "I couldn't do that just now. Nothing was changed.",
  'in-doubt': (_: object) =>
    "I couldn't tell in time whether that was done. Look at it before you try again.",
  /** What a newer version wrote: one thing, or what stands behind all that was asked. */
  newer: ({ ref }: { ref?: string }) =>
    `${ref ?? 'This'} was written by a newer version of Folkmoot, so I can't read or change it yet. Nothing was changed; try again in a while.`,
  'newer.not-shown': ({ things }: { things: number }) =>
    things === 1
      ? '1 thing was made by a newer version of Folkmoot and is not shown here.'
      : `${things} things were made by a newer version of Folkmoot and are not shown here.`,
  'label.all-commands': (_: object) => 'All commands',
  'home.nowhere': (_: object) =>
    "This channel isn't joined to a partnership. I can set one up here, or join it with a code.",
  'home.direct': ({ partnerships }: { partnerships: readonly string[] }) =>
    partnerships.length > 0
      ? `You're in ${list(partnerships)}. Press a button or just write in words.`
      : "You're in no partnership yet. Set one up in a channel, or join a channel with a code.",
  'help.title': (_: object) => 'What you can do here',
  'help.all': (_: object) => 'All commands, as you can type them',
  'help.aloud': ({ lines }: { lines: readonly string[] }) =>
    `What you can do here. ${lines.join('. ')}.`,
  'help.begin': (_: object) => 'In a channel, begin with @Folkmoot.',
  'help.topic': ({ topic }: { topic: string }) => `How to type it: ${topic}`,
  'help.topic-aloud': ({ title, examples }: { title: string; examples: readonly string[] }) =>
    `${title}. ${examples.join('. ')}.`,
  'menu.folkmoot': (_: object) => 'Everything Folkmoot does',
  'menu.folkmoot.hint': (_: object) => '[action, mine, help …]',
  'menu.help': (_: object) => 'help',
  'menu.help.says': (_: object) => 'What you can do here',
  courtesy: (_: object) => "You're welcome.",
};
