import { ended } from './words.ts';

/** What an edge says for itself, around an answer. */
export const chatPhrases = {
  'chat.needed': ({ field }: { field: string }) => `${field} is needed.`,
  /** Where everybody reads along: to whom an answer is given. */
  'chat.to': ({ name, text }: { name: string; text: string }) =>
    name === '' ? text : `${name}: ${text}`,
  'chat.alone': ({ name }: { name: string }) =>
    name === '' ? 'This answer is for one person alone.' : `${name}, this answer is for you alone.`,
  /** A message too large for a chat goes on in the next. */
  'chat.goes-on': ({ page, pages }: { page: number; pages: number }) =>
    `This goes on from the message above: part ${page} of ${pages}.`,
  'chat.home-elsewhere': (_: object) =>
    'The answer is too long to stand on Home, so I have sent it to you under Messages.',
  'chat.rest': (_: object) =>
    'The rest is too long for here: ask me the same in a chat with me alone.',
  /** `why`: what the form begins with, such as what was amiss in a typed line. */
  'chat.form': ({ name, title, why }: { name: string; title: string; why: string }) =>
    [
      ended(`${name === '' ? 'Here is the form' : `${name}, here is the form`}: ${title}`),
      ...(why === '' ? [] : [why]),
    ].join(' '),
  'chat.not-installed': (_: object) =>
    "Folkmoot isn't installed in the workspace that this form belongs to, so nothing was saved. Once it is there, open the form again.",
  /** `at`: where an administrator can do that, if anywhere. */
  'chat.not-served': ({ at }: { at: string }) =>
    `Folkmoot isn't switched on for this organisation's Teams, so nothing was done: ${
      at === ''
        ? 'please ask the people who run Folkmoot to add it'
        : `an administrator can switch it on at ${at} and then it works here`
    }.`,
  'chat.form-unread': (_: object) =>
    "I couldn't read this form as one that was opened here, so nothing was saved. Open it again where you need it.",
  'label.chat.privately': (_: object) => 'Show me privately',
  'label.chat.back': (_: object) => 'Back',
  'label.chat.open-form': (_: object) => 'Open the form',
};
