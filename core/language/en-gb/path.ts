import { type Channel, channel, count, list, pastDate } from './names.ts';

/** What is said on the way to a decision, whichever feature it belongs to. */
export const pathPhrases = {
  'across.title': (_: object) => 'Your partnerships',
  'across.row-closed': ({ name }: { name: string }) => `${name}: closed`,
  'across.row': ({ name, open, overdue }: { name: string; open: number; overdue: number }) =>
    `${name}: ${count(open, 'open action', 'open actions')}${overdue > 0 ? `, ${pastDate(overdue)}` : ''}`,
  'which-one': (_: object) => 'Which one?',
  'not-joined': (_: object) => "This channel isn't joined to a partnership.",
  'not-joined-choose': (_: object) =>
    "This channel isn't joined to a partnership. Which one did you mean?",
  'in-none': (_: object) => "You're in no partnership yet.",
  'not-in-that-one': (_: object) => "You're not in that partnership, so I can't do that there.",
  'not-looked-up': (_: object) => "I couldn't see who you are just now. Nothing was changed.",
  'draft-gone': (_: object) => 'That was kept for a day and is gone. Type it again.',
  'no-such-day': (_: object) => 'There is no such day.',
  'form-unknown': (_: object) => "That form isn't in use any longer. Ask for help to find what is.",
  'form.seen-in': ({ channels }: { channels: readonly Channel[] }) =>
    `This will be seen in ${list(channels.map(channel))}.`,
  /** "Asha (chair)": somebody by the part they have, as far as they can be named. */
  officer: ({ role, name }: { role: 'chair' | 'clerk'; name?: string }) =>
    `${name ?? `the ${role}`} (${role})`,
  'chair-or-clerk-only': ({ names }: { names: readonly string[] }) =>
    names.length > 0
      ? `Only ${list(names, 'or')} can do that here.`
      : 'Only the chair or the clerk can do that here.',
  'perhaps-you': ({ name }: { name: string }) =>
    `If you are that ${name}, known here from the other chat, type ‘partnership link’ to me there, or answer what I asked you there.`,
  'a-member': (_: object) => 'a member',
  'members-only': ({ chair }: { chair?: string }) =>
    chair
      ? `You're an observer here, so you can't do that. ${chair} (chair) can change that.`
      : "You're an observer here, so you can't do that. The chair can change that.",
  'not-kept': (_: object) => 'Nothing was changed.',
  'stays-done': ({ ref }: { ref: string }) => `${ref} is done, without a line about it.`,
  'in-partnership': ({ partnership }: { partnership: string }) => `In ${partnership}.`,
  'nothing-to-undo': (_: object) =>
    'There is no change of yours to take back. Changes can be undone for ten minutes.',
  'post-settled': (_: object) => 'That is settled already.',
  'posted-again': (_: object) => "I'm posting it again.",
  'post-let-go': (_: object) => "I've let it go.",
  /**
   * Said once, before the first message to a person: a message from an unknown bot looks like fraud
   * (rules: First message).
   */
  greeting: ({ partnership }: { partnership?: string }) =>
    partnership
      ? `I'm Folkmoot. I keep the action list for ${partnership}. Press a button or just reply in words.`
      : "I'm Folkmoot. I keep the action lists of your partnerships. Press a button or just reply in words.",
  'label.set-up-here': (_: object) => 'Set one up here',
  'label.have-code': (_: object) => 'I have a code',
  'label.another': (_: object) => 'Change',
};
