import type { At } from '../../forms/declared.ts';
import { choice, line, lines, needed, taken } from '../../forms/fields.ts';
import { type Family, form } from '../../forms/form.ts';
import { say } from '../../language/saying.ts';
import type { Context } from '../../model/context.ts';
import type { FormRule } from '../../model/feature.ts';
import type { PersonId } from '../../model/ids.ts';
import { titleLength } from '../../model/limits.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { isOfficer } from '../../model/rights.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { fullNameOf } from '../../subject/names.ts';
import { within } from '../../subject/require.ts';
import { seatOf } from '../../subject/seats.ts';
import { line as oneLine } from '../../view/values.ts';
import type { Choice } from '../../view/view.ts';
import { type About, meetings, settled } from './decide/about.ts';
import { every, when } from './forms/fields.ts';
import { meetingLetter } from './letter.ts';

const family = {
  words: {
    save: 'meeting.form.save',
    aloud: 'meeting.form.aloud',
    tooLong: 'meeting.error.too-long',
  },
} as const satisfies Family;
const aboutOne = {
  words: family.words,
  letter: meetingLetter,
  needs: (ref, context, more) => needsOf(meetings, [ref], context, () => more),
} as const satisfies Family;

type One = About<unknown>;
const known = ({ values, context, loaded }: At<undefined>): One | Refused =>
  aboutOf(meetings, { ref: oneLine(values.ref) }, context, loaded);
const stillSet = (at: At<undefined>): One | Refused => {
  const about = known(at);
  return 'kind' in about ? about : (settled(about) ?? about);
};

const officersOf = (context: Context): readonly (readonly [PersonId, 'chair' | 'clerk'])[] => {
  const { chair, clerk } = within(context).state;
  return [
    ...(chair ? [[chair, 'chair'] as const] : []),
    ...(clerk && clerk !== chair ? [[clerk, 'clerk'] as const] : []),
  ];
};
/** Said before anybody fills in what would be refused. */
const officersOnly = ({ context, loaded: { people } }: At<undefined>): Refused | undefined => {
  if (isOfficer(context)) return undefined;
  const names = officersOf(context).map(
    ([person, role]) => `${people.get(person)?.state.name ?? 'the'} (${role})`,
  );
  return refused(say('chair-or-clerk-only', { names }));
};

const asked = /* @__PURE__ */ when({});
const title = { label: 'meeting.field.title', required: true, max: titleLength } as const;

/** One thing to talk about a line. */
const agendaFrom = (text: string): string[] | undefined => {
  const items = text.split('\n').flatMap((one) => oneLine(one)?.slice(0, 300) ?? []);
  return items.length > 0 ? items.slice(0, 20) : undefined;
};

/** People of the same organisation, besides the one who cannot come. */
const colleagues = ({ values, context, loaded: { people } }: At<unknown>): Choice[] => {
  const { state } = within(context);
  const id = oneLine(values.seat);
  const seat =
    id === undefined ? seatOf(state, context.me) : state.seats.find((one) => one.id === id);
  if (!seat?.organisation) return [];
  const all = [...people.keys()].flatMap((person): Choice[] => {
    const named = fullNameOf(person, people, state);
    const merged = people.get(person)?.state.merged;
    if (!named || merged !== undefined || person === seat.holder) return [];
    return named.organisation === seat.organisation ? [{ value: person, label: named.name }] : [];
  });
  return all.slice(0, 99);
};

/** The forms about meetings, by name. */
export const meetingForms: Readonly<Record<string, FormRule>> = {
  /** What, when, where and how often: a new meeting. */
  'meeting.schedule': form(family, 'meeting.schedule', {
    needs: (context) => ({ people: officersOf(context).map(([person]) => person) }),
    of: officersOnly,
    title: 'meeting.form.schedule',
    fields: {
      title: needed(
        'meeting.error.title',
        line({ ...title, given: ({ typed, context }) => typed ?? within(context).state.name }),
      ),
      ...asked,
      day: needed('meeting.error.day', asked.day),
      time: needed('meeting.error.time', asked.time),
      every: every(),
      agenda: taken(lines({ label: 'meeting.fact.agenda', max: 3000 }), agendaFrom),
    },
    submit: 'meeting.form.set',
    carries: () => ({}),
    ask: (values, { context }) => ({
      ask: 'meeting.schedule',
      in: within(context).id,
      ...values,
    }),
  }),
  /** The same fields, filled with what the meeting says now. */
  'meeting.change': form(aboutOne, 'meeting.change', {
    of: (at: At<undefined>) => officersOnly(at) ?? stillSet(at),
    title: 'meeting.form.change',
    fields: {
      title: line({ ...title, given: ({ thing }: At<One>) => thing.meeting.title }),
      ...when({
        given:
          (name) =>
          ({ thing }: At<One>) =>
            thing.meeting[name],
      }),
    },
    carries: ({ thing: { thing, record } }) => ({ ref: thing.ref, seen: String(record.version) }),
    ask: ({ place = '', ...values }, { about }) => ({
      ask: 'meeting.change',
      ...about,
      ...values,
      place,
    }),
  }),
  /** Something to talk about. */
  'meeting.add': form(aboutOne, 'meeting.add', {
    of: known,
    title: 'meeting.form.add',
    fields: {
      item: needed('meeting.error.item', line({ label: 'meeting.field.item', max: 300 })),
    },
    carries: ({ thing: { thing } }) => ({ ref: thing.ref }),
    ask: ({ item }, { about }) => ({ ask: 'meeting.add', in: about.in, ref: about.ref, item }),
  }),
  /** Who comes instead, and why: all may be left empty. */
  'meeting.instead': form(aboutOne, 'meeting.instead', {
    of: stillSet,
    title: 'meeting.form.instead',
    fields: {
      person: {
        ...choice({ label: 'meeting.field.instead', choices: colleagues }),
        needs: { people: 'roster' },
      },
      name: line({
        label: (at) =>
          colleagues(at).length > 0
            ? say('meeting.field.instead-name', {})
            : say('meeting.field.instead', {}),
        max: 100,
      }),
      why: line({ label: 'meeting.field.why', max: 500 }),
    },
    carries: ({ thing: { thing }, values }) => ({ ref: thing.ref, seat: values.seat }),
    ask: (values, { about, carried }) => {
      const seat = carried('seat')?.slice(0, 20);
      return {
        ask: 'meeting.instead',
        in: about.in,
        ref: about.ref,
        for: seat === undefined ? undefined : { seat },
        ...values,
      };
    },
  }),
};
