import { inWords, momentInWords } from '../../calendar/days.ts';
import { list } from '../../language/en-gb/names.ts';
import { did, onDay, type Touched } from '../../language/en-gb/words.ts';
import type { At, Day } from '../../model/ids.ts';
import { british } from '../../model/locale.ts';
import { reviewHelpPhrases } from './sentences/help.ts';
import { reviewNoticePhrases } from './sentences/notices.ts';
import { reviewViewPhrases } from './sentences/views.ts';
import {
  officer,
  only,
  type PartCode,
  partQuestions,
  partWords,
  type VerdictCode,
  verdicts,
} from './sentences/words.ts';

const long = (day: Day) => inWords(day, british);
interface Officer {
  readonly who: string;
  readonly title: 'chair' | 'clerk';
}

/** What is said about reviews. */
export const reviewPhrases = {
  ...reviewHelpPhrases,
  ...reviewNoticePhrases,
  ...reviewViewPhrases,
  'label.review.keep-on': (_: object) => 'Keep on',
  'label.review.with-changes': (_: object) => 'Keep on, with changes',
  'label.review.pause': (_: object) => 'Pause',
  'label.review.close': (_: object) => 'Close it',
  'label.review.steps': (_: object) => 'Answer in steps',
  'label.review.continue': (_: object) => 'Continue',
  'label.review.next': (_: object) => 'Next',
  'label.review.finish-later': (_: object) => 'Finish later',
  'label.review.send': (_: object) => 'Send',
  'label.review.show-me': (_: object) => 'Show me the review',
  'label.review.help': (_: object) => 'Ask the clerk to help',
  'label.review.next-week': (_: object) => 'Next week',
  'label.review.start': (_: object) => 'Start it now',
  'label.review.ask': ({ who }: { who: string }) => `Ask ${who}`,
  'label.review.make-action': (_: object) => 'Make an action',
  'label.review.list': (_: object) => 'All reviews',
  'label.review.due': (_: object) => 'What is due?',
  'label.review.anyway': (_: object) => 'Use mine',
  'label.review.well': (_: object) => 'Add what went well',
  'label.review.not': (_: object) => 'Add what did not',
  'label.review.change': (_: object) => 'Add what to change',

  'review.begun': ({ ref, partnership }: { ref: string; partnership: string }) =>
    `${ref}, the six-month review of ${partnership}, has begun. One question: shall it go on?`,
  'review.is-open': ({ partnership, due }: { partnership: string; due: Day }) =>
    `The six-month review of ${partnership} was due ${long(due)}. One question: shall it go on?`,
  'review.start-early': ({ partnership, day }: { partnership: string; day: Day }) =>
    `The next review of ${partnership} is due on ${long(day)}. If you start it now, it is not asked for again then.`,
  'review.only-start': (one: Partial<Officer>) =>
    one.who === undefined || one.title === undefined
      ? 'Only the chair can start it, and there is none.'
      : `${officer({ who: one.who, title: one.title })} can start it.`,
  'review.only': ({ ref, one, ask }: { ref: string; one?: Officer; ask: boolean }) =>
    `${only(one)} can answer ${ref}${ask ? ', or the clerk when asked to help' : ''}.`,
  'review.none-such': ({ ref, where }: { ref: string; where: string }) =>
    `There is no ${ref} in ${where}.`,
  'review.lapsed': ({ ref }: { ref: string }) =>
    `The next review has come, so ${ref} can no longer be answered.`,
  'review.sent': ({ ref, verdict, next }: { ref: string; verdict: VerdictCode; next: Day }) =>
    `${ref} is sent: ${verdicts[verdict]}. The next review is due on ${long(next)}.`,
  'review.sent-as': ({ ref, verdict }: { ref: string; verdict: VerdictCode }) =>
    `${ref} is sent: ${verdicts[verdict]}.`,
  'review.now': ({ ref, verdict }: { ref: string; verdict: VerdictCode }) =>
    `The answer on ${ref} is now: ${verdicts[verdict]}.`,
  'review.already': ({ ref, verdict }: { ref: string; verdict: VerdictCode }) =>
    `The answer on ${ref} is already: ${verdicts[verdict]}.`,
  'review.add': (_: object) => 'That is enough. If you like, add a line.',
  'review.kept': ({ part }: { part: PartCode }) => `Kept: ${partWords[part].toLowerCase()}.`,
  'review.unsaid': ({ part }: { part: PartCode }) =>
    `Nothing is written under ‘${partWords[part].toLowerCase()}’.`,
  'review.added': ({ ref, part }: { ref: string; part: PartCode }) =>
    `${ref} now says it under ‘${partWords[part].toLowerCase()}’.`,
  'review.ask-part': ({ part }: { part: PartCode }) => `Next: ${partQuestions[part]}`,
  'review.ask-verdict': (_: object) =>
    'One answer is still wanted: shall it go on? Pressing it sends the review.',
  'review.ready': ({ verdict }: { verdict: VerdictCode }) =>
    `Shall it go on: ${verdicts[verdict]}. Nobody else sees it before it is sent.`,
  'review.kept-all': (_: object) => 'It is kept. Continue whenever you like.',
  'review.since-said': ({
    who,
    at,
    zone,
    part,
  }: {
    who?: string;
    at: At;
    zone: string;
    part?: PartCode;
  }) =>
    `${who ?? 'Somebody'} answered ${part === undefined ? 'that' : `‘${partWords[part].toLowerCase()}’`} on ${momentInWords(at, zone)}. Use yours instead?`,
  'review.next-week': ({ until }: { until: Day }) => `I'll ask you again on ${long(until)}.`,
  'review.not-open': ({ ref }: { ref: string }) => `${ref} is sent already.`,
  'review.clerk-asked': ({ who }: { who: string }) =>
    `I've asked ${who} to help. You can both answer now, and the last word stands.`,
  'review.clerk-asked-already': ({ who }: { who: string }) =>
    `${who} was asked already, and can answer it too.`,
  'review.no-clerk': (_: object) => 'There is no clerk besides you to ask.',
  'review.asked-to-start': ({ who }: { who: string }) => `I've asked ${who}.`,
  'review.undone': ({ ref }: { ref: string }) => `${ref} is as it was before.`,
  'review.taken-back': ({ ref }: { ref: string }) =>
    `${ref} is no longer sent. What was written before is kept. Shall it go on?`,
  'review.undo-not-yours': ({ ref, who }: { ref: string; who?: string }) =>
    `The last change to ${ref} was ${who === undefined ? 'not yours' : `made by ${who}`}.`,
  'review.undo-too-late': ({ ref }: { ref: string }) =>
    `That was more than ten minutes ago. ${ref} can still be answered differently.`,
  'review.undo-closed': ({ partnership }: { partnership: string }) =>
    `That was more than ten minutes ago. ${partnership} is closed, and can be reopened.`,
  'review.nothing-to-undo': ({ ref }: { ref: string }) =>
    `There is nothing in ${ref} to take back.`,
  'review.withdrawn': ({ ref, ...touch }: { ref: string } & Touched) =>
    `${ref} was taken back by ${did(touch)}, ${onDay(touch)}.`,

  'review.read-verdict': ({
    partnership,
    verdict,
  }: {
    partnership: string;
    verdict: VerdictCode;
  }) => `Answer the review of ${partnership} with ‘${verdicts[verdict]}’, and send it?`,
  'review.read-part': ({ partnership, part }: { partnership: string; part: PartCode }) =>
    `Put that into the review of ${partnership}, under ‘${partWords[part].toLowerCase()}’?`,
  'review.what': ({ words }: { words: string }) =>
    `I don't know ‘review ${words.length > 40 ? `${words.slice(0, 39)}…` : words}’. Reviews can be ${list(['due', 'started', 'listed'])}.`,
};
