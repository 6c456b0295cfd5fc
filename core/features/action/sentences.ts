import { momentInWords, today } from '../../calendar/days.ts';
import { count, list } from '../../language/en-gb/names.ts';
import { inNumber } from '../../language/en-gb/numbers.ts';
import { because, ended, long, quoted, short } from '../../language/en-gb/words.ts';
import type { At, Day } from '../../model/ids.ts';
import { actionCardPhrases } from './sentences/cards.ts';
import { actionFormPhrases } from './sentences/forms.ts';
import { actionHelpPhrases } from './sentences/help.ts';
import { actionLabels } from './sentences/labels.ts';
import { latePhrases } from './sentences/late.ts';
import { actionListPhrases } from './sentences/lists.ts';
import { actionNoticePhrases } from './sentences/notices.ts';
import { previewPhrases } from './sentences/preview.ts';

const by = (due?: Day) => (due === undefined ? '' : `, by ${long(due)}`);
const to = (who?: string) => (who === undefined ? '' : `, ${who}`);
/** "Replace the lamps, Sam, by Friday 8 January 2027." */
const duty = (title: string, more: string) =>
  ended(more === '' ? title : `${quoted(title)}${more}`);
/** "at 10:02" on the same day, else "on Tuesday 5 January". */
const when = ({ at, now, zone }: When) => {
  const day = today(at, zone);
  return day === today(now, zone) ? `at ${momentInWords(at, zone).slice(-5)}` : `on ${short(day)}`;
};
const onDay = ({ at, now, zone }: When) =>
  today(at, zone) === today(now, zone) ? when({ at, now, zone }) : `on ${long(today(at, zone))}`;

interface When {
  readonly at: At;
  readonly now: At;
  readonly zone: string;
}
interface Named {
  readonly ref: string;
  readonly title: string;
}
type Dated = Named & { readonly due?: Day };
type Team = { readonly who?: string; readonly helpers?: readonly string[]; readonly due?: Day };
const team = ({ who, helpers, due }: Team): string =>
  `${to(who)}${helpers === undefined ? '' : `, with ${list(helpers)}`}${by(due)}`;

const doings = {
  finish: 'finish',
  'add to': 'say what came of',
  date: 'move the date of',
  block: 'block',
  unblock: 'unblock',
  snooze: 'snooze',
  'hand back': 'hand back',
  reopen: 'reopen',
  change: 'change',
  drop: 'drop',
  give: 'give out',
} as const;
const valueNames = {
  title: 'the title',
  detail: 'the detail',
  owner: 'who it is for',
  due: 'the date',
};

/** What is said about actions. */
export const actionPhrases = {
  ...actionHelpPhrases,
  ...actionLabels,
  ...actionCardPhrases,
  ...actionListPhrases,
  ...actionNoticePhrases,
  ...latePhrases,
  ...previewPhrases,
  ...actionFormPhrases,

  // What happened to an action, by the name of its event.
  'action.deed.ActionCreated': (_: object) => 'Made',
  'action.deed.ActionDone': (_: object) => 'Done',
  'action.deed.ActionOutcomeAdded': (_: object) => 'Line added',
  'action.deed.ActionDueSet': (_: object) => 'Date moved',
  'action.deed.ActionAssigned': (_: object) => 'Given out',
  'action.deed.ActionTaken': (_: object) => 'Taken',
  'action.deed.ActionAccepted': (_: object) => 'Accepted',
  'action.deed.ActionDeclined': (_: object) => 'Handed back',
  'action.deed.ActionNoted': (_: object) => 'Note added',
  'action.deed.ActionBlocked': (_: object) => 'Blocked',
  'action.deed.ActionUnblocked': (_: object) => 'Unblocked',
  'action.deed.ActionSnoozed': (_: object) => 'Put off',
  'action.deed.ActionDropped': (_: object) => 'Dropped',
  'action.deed.ActionCarried': (_: object) => 'Carried over',
  'action.deed.ActionReopened': (_: object) => 'Reopened',
  'action.deed.ActionChanged': (_: object) => 'Changed',
  'action.deed.ActionUndone': (_: object) => 'Undone',
  'action.deed.ActionNudged': (_: object) => 'Reminded',
  'action.deed.ActionNudgeDue': (_: object) => 'A reminder was due',
  'action.deed.ActionMessageLate': (_: object) =>
    'A message about it could not be brought until it was too late, and was left out',
  'action.deed.ActionTold': (_: object) => 'Reminded',

  'action.made': (v: Dated & Team) => `${v.ref} is on the list: ${duty(v.title, team(v))}`,
  'action.no-owner-yet': (_: object) => 'No one has it yet.',
  'action.no-date-yet': (_: object) => 'It has no date yet.',
  'action.not-met-yet': ({ who }: { who: string }) =>
    `${who} has not been here yet, and will be asked.`,
  'action.made-many': ({ count, first, last }: { count: number; first: string; last: string }) =>
    `${count} actions are on the list: ${first} to ${last}.`,
  'action.nothing-to-make': (_: object) => 'There was nothing to make an action of.',
  'action.too-many-people': ({ most }: { most: number }) =>
    `That gives something to more than ${most} people at once. It goes in two parts.`,
  'action.looks-like': ({ ref, title }: Named) => `This looks like ${ref}: ${ended(title)}`,
  'action.unknown-person': (_: object) => "I don't know that person here.",
  'action.unknown-organisation': ({ name }: { name: string }) => `${name} has no seat here.`,
  'action.no-such-day': (_: object) => 'There is no such day.',

  'action.none-such': ({ ref, where, open }: { ref: string; where: string; open: number }) =>
    `There is no ${ref} in ${where}.${open > 0 ? ' Your open ones:' : ''}`,
  'action.only': ({ ref, doing, who }: { ref: string; doing: keyof typeof doings; who?: string }) =>
    `Only ${list([...(who === undefined ? [] : [who]), 'the chair', 'the clerk'], 'or')} can ${doings[doing]} ${ref}.`,
  'action.was-finished': ({ ref, who, ...moment }: When & { ref: string; who?: string }) =>
    `${ref} was finished ${onDay(moment)}${who === undefined ? '' : ` by ${who}`}.`,
  'action.closed': ({ ref }: { ref: string }) => `${ref} is no longer open, so it stays as it is.`,
  'action.was-dropped': ({ ref }: { ref: string }) => `${ref} was dropped.`,
  'action.was-taken-back': ({ ref }: { ref: string }) => `${ref} was taken back.`,
  'action.brought-up-to-date': (_: object) => "I've brought the card up to date.",

  'action.done': ({ ref, title, outcome }: Named & { outcome?: string }) =>
    `${ref} is done: ${ended(title)}${outcome === undefined ? '' : ` What changed: ${ended(outcome)}`}`,
  'action.ask-what-changed': (_: object) => 'What changed? One line is enough.',
  'action.already-done': ({ ref }: { ref: string }) => `${ref} is already done.`,
  'action.finished-a-moment-ago': ({ ref, who }: { ref: string; who?: string }) =>
    `${who ?? 'Someone'} finished ${ref} a moment ago.`,
  'action.not-done-yet': ({ ref }: { ref: string }) => `${ref} is not done yet.`,
  'action.outcome-added': ({ ref, outcome }: { ref: string; outcome: string }) =>
    `Your line is on ${ref}: ${ended(outcome)}`,
  'action.looks-done': ({ who, ref, title }: Named & { who: string }) =>
    `${who} says ${ref} looks done: ${ended(title)} Is it?`,
  'action.asked-looks-done': ({ ref, who }: { ref: string; who: string }) =>
    `${who} was asked whether ${ref} is done.`,
  'action.reopened': ({ ref, title, due }: Dated) =>
    `${ref} is open again: ${duty(title, by(due))}`,
  'action.already-open': ({ ref }: { ref: string }) => `${ref} is open.`,

  'action.due-set': ({ ref, title, due }: Named & { due: Day }) =>
    `${ref} was moved to ${long(due)}: ${ended(title)}`,
  'action.due-already': ({ ref, due }: { ref: string; due: Day }) =>
    `${ref} is already due on ${long(due)}.`,
  'action.due-set-since': ({
    who,
    day,
    wanted,
    ref,
    ...moment
  }: When & { who?: string; day: Day; wanted: Day; ref: string }) =>
    `${who ?? 'Someone'} moved ${ref} to ${long(day)} ${when(moment)}. Set ${long(wanted)} anyway?`,
  'action.snoozed': ({ ref, until, due }: { ref: string; until: Day; due?: Day }) =>
    `${ref} was put off: no reminder before ${long(until)}.${due === undefined ? '' : ` It is still due on ${long(due)}.`}`,
  'action.snooze-gone': ({ day }: { day: Day }) => `A reminder can't wait until ${long(day)}.`,

  'action.given-to': ({ ref, title, who }: Named & { who: string }) =>
    `${ref} was given to ${who}: ${ended(title)}`,
  'action.gave': (v: Dated & { who: string; organisation?: string }) => {
    const what = duty(v.title, by(v.due));
    return v.organisation === undefined
      ? `${v.who} gave you ${v.ref}: ${what}`
      : `${v.who} gave ${v.organisation} ${v.ref}: ${what} Who will do it?`;
  },
  'action.gave-several': ({
    who,
    where,
    titles,
  }: {
    who: string;
    where: string;
    titles: readonly string[];
  }) =>
    `${who} gave you ${inNumber(titles.length)} actions in ${where}: ${ended(titles.join(' · '))}`,
  'action.has-it-already': ({ ref, who }: { ref: string; who: string }) =>
    `${who} already has ${ref}.`,
  'action.owner-set-since': ({
    who,
    has,
    wanted,
    ref,
    ...moment
  }: When & { who?: string; has?: string; wanted: string; ref: string }) =>
    `${who ?? 'Someone'} ${has === undefined ? `handed ${ref} back` : `gave ${ref} to ${has}`} ${when(moment)}. Give it to ${wanted} anyway?`,
  'action.yours': ({ ref }: { ref: string }) => `${ref} is yours already.`,
  'action.yours-now': ({ ref, title, due }: Dated) =>
    `${ref} became yours: ${duty(title, by(due))}`,
  'action.accepted': ({ ref, title, due }: Dated) =>
    `${ref} stays with you: ${duty(title, by(due))}`,
  'action.someone-has-it': ({ ref, who }: { ref: string; who: string }) => `${who} has ${ref}.`,
  'action.nobody-has-it': ({ ref }: { ref: string }) => `No one has ${ref} yet.`,
  'action.declined': ({ ref, title, giver }: Named & { giver?: string }) =>
    `${ref} was handed back, and no one has it now: ${ended(title)}${giver === undefined ? '' : ` ${giver} will hear of it.`}`,
  'action.declined-to-giver': ({ who, ref, title }: Named & { who: string }) =>
    `${who} handed back ${ref}: ${ended(title)} No one has it now.`,
  'action.no-longer-helping': ({ ref, title }: Named) =>
    `You were taken off ${ref}: ${ended(title)}`,

  'action.noted': ({ ref, text }: { ref: string; text: string }) =>
    `Your note was added to ${ref}: ${ended(text)}`,
  'action.blocked': ({ ref, title, reason }: Named & { reason?: string }) =>
    `${ended(`${ref} was blocked${because(reason)}`)} ${ended(title)} No one is reminded of it until it is unblocked.`,
  'action.blocked-already': ({ ref, reason }: { ref: string; reason?: string }) =>
    ended(`${ref} is blocked already${because(reason)}`),
  'action.unblocked': ({ ref, title, due }: Dated) =>
    `${ref} was unblocked: ${duty(title, by(due))}`,
  'action.dropped': ({ ref, title, reason }: Named & { reason?: string }) =>
    `${ref} was dropped: ${ended(reason === undefined ? title : `${title} (${reason})`)}`,
  'action.drop-why': ({ ref, title, notes }: Named & { notes: number }) =>
    `${ref} has ${count(notes, 'note', 'notes')}: ${ended(title)} Why drop it? One line.`,
  'action.drop-with-notes': ({ ref, notes }: { ref: string; notes: number }) =>
    `${ref} has ${count(notes, 'note', 'notes')}. Drop it?`,

  'action.changed': (v: Dated & Team) => `${v.ref} was changed: ${duty(v.title, team(v))}`,
  'action.changed-since': ({
    who,
    ref,
    value,
    ...moment
  }: When & { who?: string; ref: string; value: keyof typeof valueNames }) =>
    `${who ?? 'Someone'} changed ${valueNames[value]} of ${ref} ${when(moment)}. Set yours anyway?`,
  'action.nothing-to-change': ({ ref }: { ref: string }) => `Nothing was different in ${ref}.`,

  'action.undone': ({ ref, title }: Named) => `Your change to ${ref} was undone: ${ended(title)}`,
  'action.taken-back': ({ ref, title }: Named) => `${ref} was taken back: ${ended(title)}`,
  'action.taken-back-all': ({ count }: { count: number }) => `${count} actions were taken back.`,
  'action.undone-already': ({ ref }: { ref: string }) =>
    `The last change to ${ref} is undone already.`,
  'action.undo-too-late': ({ ref }: { ref: string }) =>
    `The last change to ${ref} is more than ten minutes old, so it stands. It can still be put right:`,
  'action.undo-not-yours': ({ ref, who }: { ref: string; who?: string }) =>
    `${who ?? 'Someone else'} did the last thing to ${ref}, so it isn't yours to undo. It can still be put right:`,

  'action.brought': ({ ref }: { ref: string }) => `${ref} was moved to the bottom.`,
  'action.bring-in-channel': (_: object) =>
    'A card can be moved only in a channel that shows this partnership.',
};
