import { inNumber } from '../../../language/en-gb/numbers.ts';
import { ended } from '../../../language/en-gb/words.ts';

/** What the forms of polls and the reading of a typed poll say. */
export const pollFormPhrases = {
  'poll.form.create': (_: object) => 'New poll',
  'poll.form.move': ({ ref }: { ref: string }) => `When does ${ref} close?`,
  'poll.form.vote': (_: object) => 'Vote',
  'poll.form.next': (_: object) => 'What happens next?',
  'poll.form.aloud': ({ title, fields }: { title: string; fields: readonly string[] }) =>
    `${ended(title)} Fields: ${fields.join(', ')}.`,
  'poll.form.open': (_: object) => 'Open the poll',
  'poll.form.save': (_: object) => 'Save',
  'poll.form.send': (_: object) => 'Vote',
  'poll.form.check': (_: object) => 'Check the options, then open the poll.',
  'poll.form.quotes': ({ count }: { count: number }) =>
    `I found ${count === 1 ? 'one quote mark' : `${inNumber(count)} quote marks`}; check the options.`,
  'poll.field.question': (_: object) => 'Question',
  'poll.field.options': (_: object) => 'Options, one a line',
  'poll.field.day': (_: object) => 'Closes on',
  'poll.field.time': (_: object) => 'At',
  'poll.field.voters': (_: object) => 'Who may vote',
  'poll.field.voters-are': ({ voters }: { voters: 'list' | 'channels' }) =>
    voters === 'channels' ? 'Anyone in our channels' : 'Who is on the list now',
  'poll.field.choice': (_: object) => 'Your choice',
  'poll.field.choice-of': ({ who }: { who: string }) => `The choice of ${who}`,
  'poll.field.first': (_: object) => 'Which goes first?',
  'poll.field.next': (_: object) => 'In a line or two',
  'poll.hint.options': (_: object) => 'Two to ten.',
  'poll.hint.time': (_: object) => '17:00 unless you say otherwise.',
  'poll.error.question': (_: object) => 'Write the question.',
  'poll.error.question-long': ({ most }: { most: number }) =>
    `The question is longer than ${most} characters.`,
  'poll.error.too-long': ({ most }: { most: number }) => `At most ${most} characters.`,
  'poll.error.option-long': ({ option, most }: { option: string; most: number }) =>
    `“${option.slice(0, 40)}…” is longer than ${most} characters.`,
  'poll.error.time': (_: object) => 'Write the time as 17:00.',
  'poll.error.day': (_: object) => 'There is no such day and time.',
  'poll.error.gone': (_: object) => 'That has gone. A poll closes later than now.',
  'poll.error.choice': (_: object) => 'Choose one.',
  'poll.error.nothing': (_: object) => 'Write a line, or choose one.',
  'label.poll.read-results': (_: object) => 'Polls',
  'reading.poll.which': (_: object) => 'Which poll?',
  'reading.poll.what': ({ ref }: { ref: string }) => `What about ${ref}?`,
};
