import { chat, count, list } from '../../language/en-gb/names.ts';
import { inNumber } from '../../language/en-gb/numbers.ts';
import { ended, quoted } from '../../language/en-gb/words.ts';
import type { At } from '../../model/ids.ts';
import { type Followed, followed, pollCardPhrases } from './sentences/cards.ts';
import { pollFormPhrases } from './sentences/forms.ts';
import { pollHelpPhrases } from './sentences/help.ts';
import { pollLabels } from './sentences/labels.ts';
import { closedAt, moment, shortMoment } from './sentences/words.ts';

type Ref = { readonly ref: string };
type Zoned = { readonly zone: string };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const kinds = {
  single: 'one choice each',
  several: 'several choices each',
  ranked: 'ranking the options',
  points: 'giving points',
} as const;

const doings = {
  close: 'close',
  cancel: 'cancel',
  move: 'move the closing of',
  remind: 'remind people of',
  who: 'see who has not voted on',
} as const;
/** What those who run a poll do with it. */
export type PollDoing = keyof typeof doings;

const cannot = (secret: boolean, kind: keyof typeof kinds): string => {
  if (secret) return "I can't hold a secret vote";
  return kind === 'ranked' ? "I can't rank" : `I can't hold a poll by ${kinds[kind]}`;
};

/** What is answered about polls. */
export const pollPhrases = {
  ...pollHelpPhrases,
  ...pollLabels,
  ...pollCardPhrases,
  ...pollFormPhrases,
  'poll.opened': (v: Ref & Zoned & { question: string; options: number; closes: At }) =>
    `${v.ref} is open: ${ended(v.question)} ${capital(inNumber(v.options))} options, until ${moment(v.closes, v.zone)}.`,
  'poll.default-closing': ({ days }: { days: number }) =>
    `You gave no date, so I took ${inNumber(days)} working days.`,
  'poll.by-chair': (_: object) => 'Only the chair and the clerk open polls in this partnership.',
  'poll.not-yet': ({ secret, kind }: { secret: boolean; kind: keyof typeof kinds }) =>
    `${cannot(secret, kind)} yet. I can hold an open one, one choice each.`,
  'poll.roll-shown': ({ seats }: { seats: number }) =>
    `On the roll: ${count(seats, 'seat', 'seats')}.`,
  'poll.roll-names': ({ who, of }: { who: readonly string[]; of: number }) =>
    of > who.length ? `${who.join(', ')} and ${of - who.length} more.` : `${list(who)}.`,
  'poll.roll-until': (_: object) =>
    'I show this before each vote until you say under People that the list is right.',
  'poll.open-already': ({ ref }: Ref) => `${ref} asks that already, and voting is open.`,
  'poll.too-few': (_: object) => 'A poll needs two options or more.',
  'poll.too-many': ({ count: options, most }: { count: number; most: number }) =>
    `That is ${options} options, and a poll has ${inNumber(most)} at most.`,
  'poll.twice': ({ option }: { option: string }) => `“${option}” is there twice.`,
  'poll.nobody': (_: object) => 'There is no one on the list who could vote yet.',
  'poll.gone': ({ at, zone }: Zoned & { at: At }) =>
    `${moment(at, zone)} has gone. A poll closes later than now.`,
  'poll.no-such-time': (_: object) => 'There is no such day and time.',
  'poll.none-such': ({ ref, where }: Ref & { where: string }) => `There is no ${ref} in ${where}.`,
  'poll.only': ({ ref, who, doing }: Ref & { who?: string; doing: PollDoing }) =>
    `Only ${list([...(who === undefined ? [] : [who]), 'the chair', 'the clerk'], 'or')} can ${doings[doing]} ${ref}.`,
  'poll.voted': (v: Zoned & { question: string; option: string; closes: At; whose?: string }) =>
    v.whose === undefined
      ? `Your vote on “${v.question}” is ${quoted(v.option)}. You can change it until ${shortMoment(v.closes, v.zone)}.`
      : `The vote of ${v.whose} on “${v.question}” is ${quoted(v.option)}, recorded by the clerk.`,
  'poll.vote-is-already': ({ option, whose }: { option: string; whose?: string }) =>
    whose === undefined
      ? `Your vote is already ${quoted(option)}.`
      : `The vote of ${whose} is already ${quoted(option)}.`,
  'poll.seat-has-voted': ({
    who,
    option,
    chat: platform,
  }: {
    who?: string;
    option: string;
    chat?: string;
  }) =>
    `${who ?? 'Someone'} has voted ${quoted(option)} for your seat${platform === undefined ? '' : ` on ${chat(platform)}`}. A seat has one vote.`,
  'poll.voted-before-you': ({ who, option }: { who?: string; option: string }) =>
    `${who ?? 'Whoever sat here'} voted ${quoted(option)} from this seat before you came. A seat has one vote, and it stands.`,
  'poll.no-such-option': ({ options }: { options: readonly string[] }) =>
    `That is none of the ${inNumber(options.length)} options: ${list(options.map(quoted), 'or')}.`,
  'poll.no-vote': (_: object) => 'You have no vote here to take back.',
  'poll.vote-taken-back': ({ question }: { question: string }) =>
    `Your vote on “${question}” was taken back.`,
  'poll.not-on-roll': ({ ref, opened, zone }: Ref & Zoned & { opened: At }) =>
    `The roll for ${ref} was fixed on ${shortMoment(opened, zone).replace(/^\S+ (.*), .*$/, '$1')} and you're not on it. Ask the clerk for the next one.`,
  'poll.seat-voteless': ({ partnership }: { partnership: string }) =>
    `Your seat in ${partnership} has no vote. The chair or the clerk can give it one, for the votes that open after that.`,
  'poll.voted-elsewhere': ({ option }: { option: string }) =>
    `You voted ${quoted(option)} from the seat that you filled before. That vote stands, and nobody has two.`,
  'poll.holder-has-voted': ({ who, option }: { who?: string; option: string }) =>
    `${who ?? 'Whoever holds the seat'} has voted ${quoted(option)} already. You are the deputy, so that vote stands unless they change it.`,
  'poll.vote-replaced': (v: { ref: string; who?: string; was: string; option: string }) =>
    `${v.who ?? 'Whoever holds the seat'} changed the vote that you had cast for the seat in ${v.ref}: ${quoted(v.option)} in place of ${quoted(v.was)}.`,
  'poll.roll-fixed': ({ ref }: Ref) =>
    `The roll of ${ref} was fixed when it opened, and there is no chair or clerk who could add you.`,
  'poll.vote-waits': ({ ref, option, who }: Ref & { option: string; who: readonly string[] }) =>
    `The roll of ${ref} was fixed when it opened. I've asked ${who.length > 0 ? list(who) : 'the chair and the clerk'} to add you. Your vote for ${quoted(option)} waits until then.`,
  'poll.add-yourself': ({ ref }: Ref) =>
    `The roll of ${ref} was fixed when it opened, and you are not on it. You can add yourself, and your vote counts.`,
  'poll.perhaps-another': ({ who }: { who: readonly string[] }) =>
    `${list(who)} may be somebody else on the list by another account, and ${who.length === 1 ? 'has' : 'have'} to say first whether that is so. Add ${who.length === 1 ? 'them' : 'each'} after that.`,
  'poll.nobody-waits': ({ ref }: Ref) => `Nobody waits for the roll of ${ref}.`,
  'poll.added': ({ ref, who }: Ref & { who: readonly string[] }) =>
    `${list(who)} ${who.length === 1 ? 'is' : 'are'} on the roll of ${ref}, and ${who.length === 1 ? 'that vote counts' : 'those votes count'}.`,
  'poll.added-told': ({ ref, question, option }: Ref & { question: string; option: string }) =>
    `You are on the roll of ${ref}, ${ended(question)} Your vote is ${ended(quoted(option))}`,
  'poll.turned-down': ({ ref, who }: Ref & { who: readonly string[] }) =>
    `${list(who)} ${who.length === 1 ? 'is' : 'are'} not on the roll of ${ref}, and ${who.length === 1 ? 'has' : 'have'} been told.`,
  'poll.turned-down-told': ({ ref, question }: Ref & { question: string }) =>
    `You were not added to the roll of ${ref}, ${ended(question)} Your vote is not counted. The next vote has a roll of its own.`,
  'poll.waited-in-vain': ({ ref, question }: Ref & { question: string }) =>
    `Voting on ${ref}, ${ended(question)} has ended. Nobody added you to its roll, so your vote was not counted.`,
  'poll.two-votes': (v: Ref & { question: string; kept: string; other: string }) =>
    `You had two votes on ${v.ref}, ${ended(v.question)} One counts: ${ended(quoted(v.kept))} The other was ${ended(quoted(v.other))}`,
  'poll.was-double': (v: Ref & { question: string; who: string }) =>
    `${v.who} is one person and had two votes on ${v.ref}, ${ended(v.question)} With one of them its result would be another. It stands as it was counted.`,
  'poll.clerk-only': (_: object) => 'Only the clerk can record a vote for another seat.',
  'poll.voting-closed': (v: Zoned & { at: At; now: At; lost: boolean }) =>
    `Voting closed ${closedAt(v.at, v.now, v.zone)}.${v.lost ? ' Your vote was not counted.' : ''}`,
  'poll.was-ended': (v: Ref & { how: 'cancelled' | 'taken-back'; lost: boolean }) =>
    `${v.ref} was ${v.how === 'cancelled' ? 'cancelled' : 'taken back'}.${v.lost ? ' Your vote was not counted.' : ''}`,
  'poll.close-now': ({ voted, of }: { voted: number; of: number }) =>
    `${voted} of ${of} have voted. Close now?`,
  'poll.closes-now': ({ ref }: Ref) =>
    `${ref} is closed, and its votes are being counted. The result follows within minutes.`,
  'poll.cancel-now': ({ ref, voted, of }: Ref & { voted: number; of: number }) =>
    `${voted} of ${of} have voted. Cancel ${ref} without a count?`,
  'poll.cancelled': ({ ref }: Ref) => `${ref} was cancelled. Nothing was counted.`,
  'poll.undo-over': ({ ref }: Ref) => `${ref} is closed, so it can't be taken back.`,
  'poll.undo-no-longer': ({ ref }: Ref) =>
    `${ref} was moved more than ten minutes ago. It can be moved again.`,
  'poll.undo-not-yours': ({ ref }: Ref) => `You didn't open ${ref}, so you can't take it back.`,
  'poll.undo-voted': ({ ref }: Ref) =>
    `${ref} has votes already, so it can't be taken back. It can be closed.`,
  'poll.undo-changed': ({ ref }: Ref) => `${ref} was changed since, so it can't be taken back.`,
  'poll.undo-too-late': ({ ref }: Ref) =>
    `${ref} was opened more than ten minutes ago. It can be closed.`,
  'poll.taken-back': ({ ref, question }: Ref & { question: string }) =>
    `${ref} was taken back: ${ended(question)}`,
  'poll.closes-then-already': ({ ref, closes, zone }: Ref & Zoned & { closes: At }) =>
    `${ref} closes on ${moment(closes, zone)} already.`,
  'poll.moved-since': ({ who, closes, zone }: Zoned & { who?: string; closes: At }) =>
    `${who ?? 'Someone'} moved the closing to ${moment(closes, zone)} since. Set yours anyway?`,
  'poll.moved': ({ ref, closes, zone }: Ref & Zoned & { closes: At }) =>
    `${ref} now closes on ${moment(closes, zone)}.`,
  'poll.bring-in-channel': (_: object) =>
    'A card can be moved only in a channel that shows the partnership.',
  'poll.brought': ({ ref }: Ref) => `${ref} is at the bottom now.`,
  'poll.reminded-today': ({ ref }: Ref) =>
    `Those who have not voted on ${ref} were reminded today. They are reminded once a day at most.`,
  'poll.all-voted': ({ ref }: Ref) => `Everyone has voted on ${ref}.`,
  'poll.only-yours': ({ ref }: Ref) => `Only your own vote is missing on ${ref}.`,
  'poll.closes-first': ({ ref, closes, zone }: Ref & Zoned & { closes: At }) =>
    `${ref} closes on ${shortMoment(closes, zone)}, before the hour at which people are written to.`,
  'poll.reminded': ({ seats, at, zone }: Zoned & { seats: number; at?: At }) =>
    at === undefined
      ? `${count(seats, 'seat that has not voted was', 'seats that have not voted were each')} sent one line.`
      : `${count(seats, 'seat that has not voted gets', 'seats that have not voted each get')} one line on ${shortMoment(at, zone)}.`,
  'poll.chair-only': ({ chair }: { chair?: string }) =>
    chair === undefined
      ? 'Only the chair says what happens next.'
      : `Only ${chair} (chair) says what happens next.`,
  'poll.not-closed-yet': ({ ref }: Ref) => `${ref} is not closed yet.`,
  'poll.casting-needs-chair': ({ clause }: { clause: number }) =>
    `Clause ${clause} gives the casting vote to the chair, and there is none. Name a chair first; a line on what happens next can be written now.`,
  'poll.casting-clause': ({ clause }: { clause: number }) =>
    `What you choose has your casting vote, by Clause ${clause}.`,
  'poll.not-level': (_: object) => 'Only options that are level can be put first.',
  'poll.nothing-said': (_: object) => 'Nothing was said. One line is enough.',
  'poll.next-said': ({ ref, ...said }: Ref & Followed) =>
    `It stands on ${ref}: ${ended(followed(said))}`,
  'poll.next-undone': ({ ref, before }: Ref & { before: boolean }) =>
    before
      ? `What was said before stands on ${ref} again.`
      : `What happens next with ${ref} is taken back.`,
  'poll.next-undone-told': (v: Ref & { question: string; by: string }) =>
    `${v.by} took back what was said of what happens next with ${v.ref}, ${ended(v.question)}`,
  'poll.undo-next-late': (_: object) =>
    'That was more than ten minutes ago. You can still say anew what happens next.',
  'poll.next-told': (v: Ref & Followed & { question: string; by: string }) =>
    `What happens next with ${v.ref}, ${ended(v.question)} ${ended(followed(v, 'goes first'))} (${v.by})`,
};
