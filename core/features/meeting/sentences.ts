import { count, list } from '../../language/en-gb/names.ts';
import { ended, long, quoted, short } from '../../language/en-gb/words.ts';
import type { Day } from '../../model/ids.ts';
import { meetingCardPhrases } from './sentences/cards.ts';
import { meetingHelpPhrases } from './sentences/help.ts';
import { meetingListPhrases } from './sentences/lists.ts';
import { type Repeat, thenWords, type When, whenWords } from './sentences/words.ts';

type Ref = { ref: string };
type Titled = Ref & { title: string };

/** What is answered to those who ask something of meetings. */
export const meetingPhrases = {
  ...meetingCardPhrases,
  ...meetingHelpPhrases,
  ...meetingListPhrases,
  'meeting.set': (v: Titled & When & { repeat?: Repeat }) =>
    `${v.ref} is set: ${quoted(v.title)}, ${whenWords(v)}${v.repeat ? `, ${thenWords(v.repeat)}` : ''}.`,
  'meeting.set-already': (v: Titled & { day: Day; time: string }) =>
    `${v.ref} is that already: ${quoted(v.title)}, ${long(v.day)}, ${v.time}.`,
  'meeting.next-on-holiday': ({ day, holiday }: { day: Day; holiday: string }) =>
    `${long(day)} is a bank holiday (${holiday}). I'll ask when that one is next.`,
  'meeting.on-holiday': ({ day, holiday }: { day: Day; holiday: string }) =>
    `${long(day)} is a bank holiday: ${holiday}. Meet on that day?`,
  'meeting.what-day': ({ title }: { title?: string }) =>
    title ? `On which day is ‘${title}’?` : 'On which day?',
  'meeting.what-time': ({ title, day }: { title?: string; day: Day }) =>
    `${title ? `${quoted(title)}, ${short(day)}` : short(day)}: what time?`,
  'meeting.which-repeat': ({ every }: { every: number }) =>
    every === 1
      ? 'Every month: on which day of the month?'
      : `Every ${every} months: on which day of the month?`,
  'meeting.no-such-day': (_: object) => 'There is no such day.',
  'meeting.gone': ({ day, time }: { day: Day; time: string }) => `${short(day)}, ${time} has gone.`,
  'meeting.ends-first': ({ time, ends }: { time: string; ends: string }) =>
    `It would end at ${ends}, before it begins at ${time}.`,
  'meeting.none-such': ({ ref, where }: Ref & { where: string }) =>
    `There is no ${ref} in ${where}.`,
  'meeting.none-next': ({ where }: { where: string }) => `No next meeting is set in ${where}.`,
  'meeting.not-cancelled': ({ ref, title }: Titled) =>
    `${ref}, ${quoted(title)}, is on: nobody has cancelled it.`,
  'meeting.restore-late': ({ ref, title, day }: Titled & { day: Day }) =>
    `${ref}, ${quoted(title)}, was for ${long(day)}, which has begun. It can be set for another day.`,
  'meeting.restored': (v: Titled & When) =>
    `${v.ref}, ${quoted(v.title)}, ${whenWords(v)}, is on after all. Those who were told are told again.`,
  'meeting.restored-told': (v: Titled & When) =>
    `${v.ref}, ${quoted(v.title)}, is on after all: ${whenWords(v)}. What you answered holds.`,
  'meeting.was-cancelled': ({ ref, title }: Titled) => `${ref}, ${quoted(title)}, was cancelled.`,
  'meeting.was-taken-back': ({ ref, title }: Titled) => `${ref}, ${quoted(title)}, was taken back.`,
  'meeting.is-over': (v: Titled & { day: Day }) =>
    `${v.ref}, ${quoted(v.title)}, was on ${long(v.day)}.`,

  'meeting.file.answer': ({ says }: { says: 'coming' | 'apologies' | 'nothing' }) =>
    ({ coming: 'Attending', apologies: 'Apologies', nothing: 'No answer yet' })[says],
  'meeting.file.by-clerk': (_: object) => 'The clerk',

  'label.meeting.calendar': (_: object) => 'Add to calendar',
  'label.meeting.feed': (_: object) => 'Follow all meetings',
  'label.meeting.calendar-off': (_: object) => 'Take off calendar',
  'meeting.calendar': (v: Titled & When & { off: boolean; series: boolean; minutes: number }) =>
    `${v.off ? `This link takes ${quoted(v.title)}, ${v.ref}, out of your calendar` : `This link puts ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}${v.series ? ', and those after it,' : ''} into your calendar`}; it is good for ${v.minutes} minutes.`,
  'meeting.calendar-link': (v: Titled & { off: boolean }) =>
    v.off ? `Take ${v.ref} out of my calendar` : `Put ${v.ref} into my calendar`,
  'meeting.calendar-again': (_: object) =>
    'After a change press it again: the same entry moves, and no second one is made.',
  'label.meeting.cancel-it': (_: object) => 'Cancel it',
  'label.meeting.next-in-pause': (_: object) => 'Next in the pause',
  'meeting.in-pause': (v: Titled & When & { left: number }) =>
    `${v.ref}, ${quoted(v.title)}, ${whenWords(v)}, falls into the pause${v.left > 0 ? `, and ${count(v.left, 'other meeting', 'other meetings')} after it` : ''}. Keep it?`,
  'meeting.none-in-pause': ({ where }: { where: string }) =>
    `No other meeting of ${where} falls into the pause.`,
  'meeting.not-paused': ({ where }: { where: string }) => `${where} is not paused.`,

  'meeting.attending': (v: Titled & When & { seat?: string }) =>
    v.seat
      ? `${v.seat} is down as attending ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}. The card says it came from the clerk.`
      : `You're down as attending ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}.`,
  'meeting.apologies-sent': (v: Titled & When & { seat?: string; why?: string }) => {
    const whose = v.seat ? `Apologies for ${v.seat}` : 'Your apologies';
    const kept = v.why ? ' The chair and the clerk see why.' : '';
    return `${whose} are noted for ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}.${v.seat ? ' The card says they came from the clerk.' : ''}${kept}`;
  },
  'meeting.already': (v: Titled & { answer: 'coming' | 'apologies'; seat?: string }) => {
    const said = v.answer === 'coming' ? 'attending' : 'sending apologies';
    return v.seat
      ? `${v.seat} is already down as ${said}.`
      : `You're already down as ${said} for ${v.ref}.`;
  },
  'meeting.deputy-wanted': (v: Titled & When & { who?: string }) =>
    `${v.who ?? 'Whoever holds your seat'} cannot come to ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}. You are the deputy: will you?`,
  'meeting.deputy-asked': ({ who }: { who: string }) =>
    `${who} deputises, and is asked to come in your place.`,
  'meeting.seat-shared': ({ who }: { who: string }) =>
    `It is one seat: ${who} had answered for it before.`,
  'meeting.has-moved': (v: Titled & When) =>
    `${quoted(v.title)}, ${v.ref}, has moved since: it is on ${whenWords(v)}. What do you say to that?`,
  'meeting.no-seat': ({ where }: { where: string }) =>
    `You have no seat in ${where}, so there is no answer to give. The clerk can give you one.`,
  'meeting.no-such-seat': ({ who, where }: { who: string; where: string }) =>
    `${who} has no seat in ${where}.`,
  'meeting.only-clerk': ({ clerk }: { clerk?: string }) =>
    clerk
      ? `Only ${clerk} (clerk) can answer for someone else.`
      : 'Only the clerk can answer for someone else.',
  'meeting.detailed': (v: Titled & { instead?: string; why: boolean }) => {
    const said = v.instead
      ? `${v.instead} comes in your place on ${v.ref}, so the seat counts as coming.`
      : `Added to the apologies for ${v.ref}.`;
    return v.why ? `${said} The chair and the clerk see why.` : said;
  },
  'meeting.no-apologies-yet': ({ ref }: Ref) =>
    `No apologies have been sent for ${ref} from that seat yet.`,
  'meeting.added': (v: Titled & { item: string }) =>
    `On the agenda of ${v.ref}, ${quoted(v.title)}: ${ended(v.item)}`,
  'meeting.on-agenda-already': ({ ref, item }: Ref & { item: string }) =>
    `‘${item}’ is on the agenda of ${ref} already.`,
  'meeting.no-item': ({ ref, item }: Ref & { item: string }) =>
    `‘${item}’ is not on the agenda of ${ref}. The agenda shows what is.`,
  'meeting.item-not-yours': ({ item, names }: { item: string; names: readonly string[] }) =>
    `Only ${list([`whoever suggested ‘${item}’`, ...names], 'or')} can do that. Ask them, or add to the agenda.`,
  'meeting.item-off': (v: Titled & { item: string }) =>
    `Off the agenda of ${v.ref}, ${quoted(v.title)}: ${ended(v.item)}`,
  'meeting.item-placed': (v: Titled & { item: string; place: number }) =>
    `Now number ${v.place} on the agenda of ${v.ref}, ${quoted(v.title)}: ${ended(v.item)}`,
  'meeting.item-there': ({ ref, item, place }: Ref & { item: string; place: number }) =>
    `‘${item}’ is number ${place} on the agenda of ${ref} already.`,
  'meeting.item-put-off': (v: Titled & { item: string; to?: string; next: Day }) =>
    `Put off from ${v.ref}, ${quoted(v.title)}, to ${v.to ? `${v.to}, ` : 'the next one, '}${long(v.next)}: ${ended(v.item)}`,
  'meeting.no-later': ({ ref, item }: Ref & { item: string }) =>
    `No meeting after ${ref} is set, so ‘${item}’ stays on its agenda. Set the next one first.`,
  'meeting.moved': (v: Titled & { from: When; to: When; answered: number }) => {
    const told =
      v.answered === 0
        ? ''
        : v.answered === 1
          ? ' The one who had answered is asked again.'
          : ` The ${v.answered} who had answered are asked again.`;
    return `${v.ref}, ${quoted(v.title)}, has moved from ${whenWords(v.from)} to ${whenWords(v.to)}.${told}`;
  },
  'meeting.series-stays': ({ time, ends }: { time: string; ends: string }) =>
    `The later ones stay at ${time} to ${ends}.`,
  'meeting.onwards': ({ title, time, ends }: { title: string; time: string; ends: string }) =>
    `The later ones of ${quoted(title)} are at ${time} to ${ends} too.`,
  'meeting.changed': (v: Titled & { place?: string }) =>
    v.place
      ? `${v.ref} is changed: ${quoted(v.title)}, ${v.place}.`
      : `${v.ref} is changed: ${ended(v.title)}`,
  'meeting.nothing-to-change': ({ ref }: Ref) => `${ref} says that already.`,
  'meeting.moved-since': (v: Ref & When & { who?: string }) =>
    `${v.who ?? 'Somebody'} moved ${v.ref} to ${whenWords(v)} meanwhile. Move it anyway?`,
  'meeting.cancel-sure': (v: Titled & When & { answered: number; of: number }) =>
    `Cancel ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}? ${v.answered === 0 ? 'Nobody has answered yet.' : `${v.answered} of ${v.of} have answered and will be told.`}`,
  'meeting.cancelled': (v: Titled & When & { next?: Day; nextRef?: string }) =>
    `${v.ref}, ${quoted(v.title)}, ${whenWords(v)}, is cancelled.${v.next ? ` The next is ${v.nextRef}, ${long(v.next)}.` : ''}`,
  'meeting.undone': ({ ref, title }: Titled) =>
    `Taken back: ${ref}, ${quoted(title)}, is as it was.`,
  'meeting.taken-back': ({ ref, title }: Titled) => `${ref}, ${quoted(title)}, is taken back.`,
  'meeting.answer-undone': (v: Titled & { holds: 'coming' | 'apologies' | 'nothing' }) =>
    v.holds === 'nothing'
      ? `Taken back: there is no answer for ${v.ref}, ${quoted(v.title)}, now.`
      : `Taken back: the answer for ${v.ref}, ${quoted(v.title)}, is ${v.holds === 'coming' ? 'attending' : 'apologies'} again.`,
  'meeting.undo-too-late': ({ ref }: Ref) =>
    `Changes can be taken back for ten minutes; this one to ${ref} is older.`,
  'meeting.undo-not-yours': ({ ref, who }: Ref & { who?: string }) =>
    `The last change to ${ref} is ${who ? `${who}'s` : 'somebody else’s'}, so it is not yours to take back.`,
  'meeting.undo-answered': ({ ref, answered }: Ref & { answered: number }) =>
    `${count(answered, 'seat has', 'seats have')} answered ${ref}. It can be cancelled; then they are told.`,
  'meeting.undo-move-answered': ({ ref, answered }: Ref & { answered: number }) =>
    `${count(answered, 'seat has', 'seats have')} answered ${ref} since it moved. It can be moved again; then they are asked again.`,
  'meeting.undo-restore': ({ ref }: Ref) =>
    `${ref} is on after all, and those who were told know it. Cancel takes it off again.`,
  'meeting.undo-cancel': ({ ref }: Ref) =>
    `${ref} was cancelled and people were told. If it is on after all, they are told again.`,
  'meeting.undone-already': ({ ref }: Ref) => `There is nothing to take back on ${ref}.`,
  'meeting.brought': ({ ref }: Ref) => `The card of ${ref} is at the bottom of this channel.`,
  'meeting.bring-in-channel': (_: object) =>
    'A card is moved in its channel. Ask there, or look at it here.',
  'meeting.no-minutes': (_: object) =>
    "I don't keep minutes yet. I keep the agenda, who came and what was agreed as actions.",
};
