import { inWords } from '../../calendar/days.ts';
import { clipped } from '../../lib/clipped.ts';
import { british } from '../../model/locale.ts';
import { list } from './names.ts';
import { quoted } from './words.ts';

const shortDay = (day: string) => inWords(day, british, { year: false, weekday: false });
const short = (text: string, most = 40) => clipped(text, most);

/** What is said about a typed line that was asked about, refused or nearly missed. */
export const readingPhrases = {
  'label.reading.others': ({ count }: { count: number }) =>
    count === 1 ? 'The other one' : `The other ${count}`,
  'label.reading.lines': ({ from, to }: { from: number; to: number }) => `Lines ${from} to ${to}`,
  'label.reading.line': ({ line }: { line: string }) => short(line),
  'label.reading.make': ({ title }: { title: string }) => short(`Make the action ‘${title}’`, 60),
  'label.reading.make-it': (_: object) => 'Make the action',
  'label.reading.as-typed': (_: object) => 'Make it as typed',
  'label.reading.keep-text': ({ text }: { text: string }) => short(`Keep ‘${text}’ in the text`),
  'label.reading.no-owner': (_: object) => 'Leave it without an owner',
  'label.reading.choose': (_: object) => 'Choose someone',
  'label.reading.person': ({ name, organisation }: { name: string; organisation?: string }) =>
    organisation === undefined ? name : `${name} (${organisation})`,
  'label.reading.thing': ({ ref, title }: { ref: string; title: string }) =>
    short(`${ref} ${title}`),
  'label.reading.review': ({ partnership }: { partnership: string }) =>
    short(`Review of ${partnership}`, 60),
  'label.reading.due': ({ day, year }: { day: string; year: boolean }) =>
    `Due ${inWords(day, british, { year })}`,
  'label.reading.blocked': ({ reason }: { reason?: string }) =>
    reason === undefined ? 'Blocked' : short(`Blocked, ${reason}`, 60),
  'label.reading.finish': ({ ref }: { ref: string }) => `Done: ${ref}`,
  'label.reading.ref': ({ ref }: { ref: string }) => ref,
  'label.reading.all-of': ({ count }: { count: number }) => (count === 2 ? 'Both' : 'All of them'),
  'label.reading.open-ones': (_: object) => 'All open actions',
  'label.reading.note': (_: object) => 'Add it as a note',
  'label.reading.first-part': ({ most }: { most: number }) => `Use the first ${most}`,
  'label.reading.search': ({ words }: { words: string }) => short(`Look for ‘${words}’`),
  'label.reading.settings': (_: object) => 'Settings',
  'label.reading.one-week': (_: object) => '1 week',
  'label.reading.two-weeks': (_: object) => '2 weeks',

  'reading.near': ({ line }: { line: string }) => `Did you mean ‘${short(line, 150)}’?`,
  'reading.not-a-command': (_: object) => 'I can make actions, polls and meetings.',
  'reading.too-long': ({ length, most }: { length: number; most: number }) =>
    `That is ${length} characters, and I read ${most} at most. Nothing was changed.`,
  'reading.in-line': ({ number, text }: { number: number; text: string }) =>
    `That is line ${number}, ‘${short(text, 150)}’; the others wait for it.`,
  'reading.too-many': ({ count, most }: { count: number; most: number }) =>
    `That is ${count} lines, and I make ${most} actions at a time. Nothing was changed.`,
  'reading.which-done': ({ title }: { title?: string }) =>
    title === undefined
      ? 'Which one is done?'
      : `Finish one of these, or make a new action ‘${title}’?`,
  'reading.who-which': ({ name }: { name: string }) =>
    `There are several called ${name}. Which one?`,
  'reading.who-unknown': ({ name }: { name: string }) =>
    `I know nobody called ‘${name}’ in this partnership.`,
  'reading.what-about': ({ ref }: { ref: string }) => `What about ${ref}?`,
  'reading.each-of': ({ refs }: { refs: readonly string[] }) => `${list(refs)}: which one first?`,
  'reading.question': ({ question }: { question: string }) =>
    `That reads like a question: ‘${short(question, 150)}’. Nothing was made of it.`,
  'reading.mark-later': ({ ref, later }: { ref: string; later: number }) =>
    `Give ${ref} ${later % 7 === 0 ? (later === 7 ? 'another week' : `${later / 7} more weeks`) : `${later} more days`}?`,
  'reading.which-action': (_: object) =>
    'Which action do you mean? Type its reference with it, such as A-1.',
  'reading.tail-left': ({ text }: { text: string }) => `I left out ‘${short(text, 150)}’.`,
  'reading.until-when': (_: object) => 'Until when?',
  'reading.leave': (_: object) =>
    'To take this channel out of the partnership, press Disconnect in Settings.',
  'reading.partnership-what': ({ word }: { word: string }) =>
    `I don't know ‘partnership ${short(word)}’.`,
  'reading.mark-done': ({ ref, outcome }: { ref: string; outcome?: string }) =>
    outcome === undefined ? `Mark ${ref} done?` : `Mark ${ref} done with ‘${outcome}’?`,
  'reading.mark-blocked': ({ ref, reason }: { ref: string; reason?: string }) =>
    reason === undefined ? `Mark ${ref} blocked?` : `Mark ${ref} blocked: ‘${reason}’?`,
  'reading.mark-due': ({ ref, due }: { ref: string; due: string }) =>
    `Is ${shortDay(due)} the new date of ${ref}?`,
  'reading.mark-not-yours': ({ ref }: { ref: string }) => `Say that ${ref} is not yours?`,
  'reading.send-apologies': (v: { day: string; several: boolean; why?: string; who?: string }) =>
    `${v.who === undefined ? 'Send your apologies' : `Note the apologies of ${v.who}`} for ${v.several ? 'which meeting on ' : ''}${shortDay(v.day)}${v.why === undefined ? '' : `: ‘${short(v.why, 150)}’`}?`,
  'reading.say-attending': ({ day, several }: { day: string; several: boolean }) =>
    `Say that you are coming ${several ? 'to which meeting ' : ''}on ${shortDay(day)}?`,
  'reading.that-is': ({ title, ref }: { title: string; ref: string }) =>
    `That is ${quoted(title)}, ${ref}.`,
  'reading.which-nudged': (_: object) => 'Which one?',
  'reading.which-review': (_: object) => 'Which review?',
  'reading.what-is-it-about': ({ actions }: { actions: boolean }) =>
    `What is that about?${actions ? ' I put it into the review, or add it to the action as a note.' : ''}`,
};
