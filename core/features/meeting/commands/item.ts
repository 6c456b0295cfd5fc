import * as z from 'zod';
import type { At } from '../../../forms/declared.ts';
import { choice, needed, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { lacking, type Outcome, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { refIn } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, newestMeetings, onMeeting, settled } from '../decide/about.ts';
import { did } from '../decide/told.ts';
import { aboutOne, known, type One, officersOf } from '../forms.ts';
import type { Meeting } from '../meeting.ts';
import { newMeeting, offers } from '../offers.ts';
import { agendaVerbs } from '../reads/agenda-order.ts';
import { nextInSeries } from '../series.ts';
import { isSet, startOf } from '../steps.ts';

/** So much of an item's words names it. */
const nameMost = 100;
const wheres = ['off', 'next', 'first', 'up', 'down', 'last'] as const;

/** Takes an item off the agenda, gives it another place there, or puts it to the next meeting; named by its words or its number. */
export const item = /* @__PURE__ */ ask('meeting.item', () => ({
  ...about(),
  item: z.string().min(1).max(nameMost).optional(),
  number: z.int().min(1).max(500).optional(),
  to: z.union([z.enum(wheres), z.int().min(1).max(500)]),
}));
type Asked = About<Named<'meeting.item'>>;

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Where on the agenda it is, from 0; -1 where it is not. */
const indexOf = ({ command: { item: named, number }, meeting: { agenda } }: Asked): number => {
  if (named === undefined) return number !== undefined && number <= agenda.length ? number - 1 : -1;
  const wanted = folded(named);
  const exact = agenda.findIndex(({ text }) => folded(text) === wanted);
  if (exact >= 0) return exact;
  const within = agenda.flatMap(({ text }, index) =>
    folded(text).includes(wanted) ? [index] : [],
  );
  return within.length === 1 ? (within[0] ?? -1) : -1;
};

const placeOf = (
  to: Exclude<Asked['command']['to'], 'off' | 'next'>,
  at: number,
  of: number,
): number => {
  const wanted = typeof to === 'number' ? to : { first: 1, up: at, down: at + 2, last: of }[to];
  return Math.min(Math.max(wanted, 1), of);
};

/** The soonest meeting after this one that is to come, of the same name before others. */
const laterOne = ({
  record,
  meeting,
  partnership,
  context,
  loaded,
}: Asked): Stored<Meeting> | undefined => {
  const after = [context.now, startOf(meeting)].sort()[1] ?? '';
  const all = [...loaded.records.values()]
    .filter((one): one is Stored<Meeting> => one.kind === 'meeting')
    .filter(
      ({ id, state }) => id !== record.id && id.startsWith(`${partnership.id}/`) && isSet(state),
    )
    .filter(({ state }) => startOf(state) > after)
    .sort((one, other) => (startOf(one.state) < startOf(other.state) ? -1 : 1));
  return all.find(({ state }) => state.title === meeting.title) ?? all[0];
};

const putOff = (about: Asked, { text, by }: Meeting['agenda'][number]): Outcome => {
  const { meeting, ref, thing, context, partnership } = about;
  const { title } = meeting;
  const back = [offers.undo(thing), offers.agenda(thing)];
  const series = isSet(meeting)
    ? nextInSeries(meeting, ref, startOf(meeting), meeting.clock)
    : undefined;
  if (series) {
    const saying = say('meeting.item-put-off', { ref, title, item: text, next: series.day });
    return did(about, { event: 'MeetingItemPutOff', text }, { saying, offers: back });
  }
  const next = laterOne(about);
  if (!next) {
    const make = isOfficer(context) ? [newMeeting(partnership.id, 'label.new-meeting')] : [];
    return refused(say('meeting.no-later', { ref, item: text }), [...make, offers.agenda(thing)]);
  }
  const to = refIn(next);
  const done = did(
    about,
    { event: 'MeetingItemPutOff', text, to },
    {
      saying: say('meeting.item-put-off', { ref, title, item: text, to, next: next.state.day }),
      offers: back,
    },
    [cardOf(next.id)],
  );
  const event = { event: 'MeetingItemAdded', text, ...(by ? { suggested: by } : {}) } as const;
  return {
    ...done,
    changes: [...done.changes, { record: next.id, kind: 'meeting', events: [event] }],
  };
};

const namesOf = (context: Context, { people }: Loaded): string[] =>
  officersOf(context).map(
    ([person, role]) => `${people.get(person)?.state.name ?? 'the'} (${role})`,
  );

const decide = (about: Asked): Outcome => {
  const { command, context, meeting, ref, thing, loaded } = about;
  const { to } = command;
  // What was not reached is put off when the meeting is over.
  const over = to === 'next' && meeting.standing.is !== 'taken-back' ? undefined : settled(about);
  if (over) return over;
  const at = indexOf(about);
  const found = meeting.agenda[at];
  if (!found) {
    const name = command.item ?? `${command.number}`;
    return refused(say('meeting.no-item', { ref, item: name }), [offers.agenda(thing)]);
  }
  const { text, by } = found;
  const own = by === context.me && (to === 'off' || to === 'next');
  if (!own && !isOfficer(context)) {
    const saying = say('meeting.item-not-yours', { item: text, names: namesOf(context, loaded) });
    return lacking(refused(saying, [offers.agenda(thing), offers.add(thing)]));
  }
  if (to === 'next') return putOff(about, found);
  const { title } = meeting;
  const back = [offers.undo(thing), offers.agenda(thing)];
  if (to === 'off') {
    const saying = say('meeting.item-off', { ref, title, item: text });
    return did(about, { event: 'MeetingItemTakenOff', text }, { saying, offers: back });
  }
  const place = placeOf(to, at, meeting.agenda.length);
  if (place === at + 1) {
    return refused(say('meeting.item-there', { ref, item: text, place }), [offers.agenda(thing)]);
  }
  const saying = say('meeting.item-placed', { ref, title, item: text, place });
  return did(about, { event: 'MeetingItemPlaced', text, place }, { saying, offers: back });
};

export const itemRule = () =>
  command(item, {
    right: 'member',
    typed: agendaVerbs,
    ...onMeeting(decide, (_, { command: { to } }) => ({
      people: 'roster',
      ...(to === 'next' ? newestMeetings : {}),
    })),
    forms: [
      form(aboutOne, 'meeting.item', {
        of: known,
        title: 'meeting.form.item',
        fields: {
          item: needed(
            'meeting.error.which-item',
            choice({
              label: 'meeting.field.which-item',
              choices: ({ thing }: At<One>) =>
                thing.meeting.agenda.map(({ text }) => ({
                  value: text.slice(0, nameMost),
                  label: text,
                })),
            }),
          ),
          to: needed(
            'meeting.error.which-item',
            oneOf(wheres, (to) => say('meeting.item-to', { to }), { label: 'meeting.field.to' }),
          ),
        },
        carries: ({ thing: { thing } }) => ({ ref: thing.ref }),
        ask: ({ item: named, to }, { about: on }) => ({
          ask: 'meeting.item',
          in: on.in,
          ref: on.ref,
          item: named,
          to,
        }),
      }),
    ],
  });
