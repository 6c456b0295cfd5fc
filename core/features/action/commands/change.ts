import * as z from 'zod';
import { isDay } from '../../../calendar/days.ts';
import type { At } from '../../../forms/declared.ts';
import { line, lines } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { SaidOf } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { titleLength } from '../../../model/limits.ts';
import { asked, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { labelOf } from '../../../subject/labels.ts';
import { askedAnyway } from '../../../subject/since.ts';
import type { ActionEvent, Owner, Value } from '../action.ts';
import { about, person, who } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { givenLines } from '../decide/given-lines.ts';
import { ownerFrom, peopleIn, sameOwner } from '../decide/owners.ts';
import { isMaking, mayWork, notYours, settled } from '../decide/rights.ts';
import { anywayOrLeave, changedSince } from '../decide/since.ts';
import { did } from '../decide/told.ts';
import { byWhen, choiceOf, owner } from '../forms/fields.ts';
import { aboutOne, detail, known, type One, refIn, title, untitled } from '../forms.ts';
import { ownerName } from '../naming.ts';
import { offers } from '../offers.ts';
import { behind, dated, openForm } from '../reads/tails.ts';
import { isLive } from '../steps.ts';

export const change = /* @__PURE__ */ ask('action.change', () => ({
  ...about(),
  title: z.string().min(1).max(titleLength).optional(),
  detail: z.string().max(3000).optional(),
  owner: who().optional(),
  /** All who help from now on. */
  help: z.array(person()).max(9).optional(),
  due: day().optional(),
  sure: sure(),
}));

type Change = About<Named<'action.change'>>;

type Changed = Extract<ActionEvent, { event: 'ActionChanged' }>;

/** Giving it to someone is for the chair and the clerk, and for whoever is still making it; anyone takes what nobody has. */
const mayGive = (about: Change, owner: Owner): boolean =>
  isOfficer(about.context) ||
  isMaking(about) ||
  (!about.action.owner && 'person' in owner && owner.person === about.me.person);

/** Those who are to help, of whoever has a seat; undefined where nothing is said of them. */
const helpersIn = ({ command, partnership }: Change): PersonId[] | undefined => {
  const { help } = command;
  const seated = partnership.state.seats.flatMap(({ holder }) => holder ?? []);
  return help && seated.filter((one) => help.includes(one));
};

/** What would really change: a form sends back every field, changed or not. */
const wanted = (about: Change): Changed | Refused => {
  const { action, command, loaded, partnership, context } = about;
  const owner = command.owner && ownerFrom(command.owner, context, partnership.state, loaded);
  if (owner && 'kind' in owner) return owner;
  const differs = <T>(value: T | undefined, now: T | undefined) =>
    value === undefined || value === now ? undefined : value;
  const detail = command.detail?.trim();
  return defined({
    event: 'ActionChanged' as const,
    title: differs(command.title?.trim() || undefined, action.title),
    detail: differs(detail, action.detail ?? ''),
    owner: owner && !sameOwner(action.owner, owner) ? owner : undefined,
    help: helpersIn(about),
    due: differs(command.due, action.due),
  });
};

const values = ['due', 'owner', 'title', 'detail'] as const satisfies readonly Value[];

/** The first of the wanted values that somebody else has set since. */
const conflict = (about: Change, event: Changed): Outcome | undefined => {
  const { ref } = about;
  const value = values.find((name) => event[name] !== undefined && changedSince(about, name));
  const since = value && changedSince(about, value);
  if (!value || !since) return undefined;
  return askedAnyway(say('action.changed-since', { ...since, ref, value }), about, anywayOrLeave);
};

/** Title, detail, owner and date in one go; the rights of each are the same as alone. */
const decide = (about: Change): Outcome => {
  const { action, command, loaded, ref, context, thing } = about;
  if (!mayWork(about) && !isMaking(about)) return notYours(about, 'change');
  const left = settled(about);
  if (left) return left;
  const event = wanted(about);
  if ('kind' in event) return event;
  if (event.owner && !mayGive(about, event.owner)) return notYours(about, 'give');
  if (event.due !== undefined && !isDay(event.due)) {
    return refused(say('action.no-such-day', {}), [offers.change(thing)]);
  }
  if (event.due !== undefined && event.due < context.today) {
    return refused(say('date.gone', { day: event.due, weekday: true, year: false }), [
      offers.change(thing),
    ]);
  }
  if (!event.help && !values.some((name) => event[name] !== undefined)) {
    return refused(say('action.nothing-to-change', { ref }), [offers.change(thing)]);
  }
  const asks = conflict(about, event);
  if (asks) return asks;
  const title = event.title ?? action.title;
  const due = event.due ?? action.due;
  const who = ownerName(event.owner ?? action.owner, loaded.people);
  const helpers = event.help?.flatMap((one) => labelOf(one, loaded.people) ?? []);
  const saying = say('action.changed', defined({ ref, title, who, helpers, due }));
  const told = event.owner
    ? givenLines(event.owner, [{ ref: command.ref, title, due }], about)
    : [];
  return did(about, event, { saying, offers: [offers.undo(thing), offers.change(thing)] }, told);
};

/** A new date where one follows; anything else is changed in the form, and what was typed can be a note. */
const typed = ({ about, tail, context }: SaidOf): Understood => {
  if (tail.plain === '') return openForm('action.change', about);
  const phrase = behind(tail, /^(?:(?:the|date|to|by)\s+)+/i);
  if (readWhen(phrase.plain, context)) return dated({ about, tail: phrase, context });
  const text = typedText(tail);
  return asked(say('reading.tail-left', { text }), [
    {
      label: say('label.change', {}),
      ask: {
        ask: 'form',
        form: 'action.change',
        given: { ref: about.ref },
        ...defined({ in: about.in }),
      },
      opens: 'form',
    },
    { label: say('label.reading.note', {}), ask: { ask: 'action.note', ...about, text } },
  ]);
};

export const changeRule = () =>
  command(change, {
    right: 'owner',
    typed: { verbs: ['change', 'edit'], read: typed },
    ...onAction(decide, (_, { command: { owner, help = [] }, loaded }) => ({
      people: peopleIn(
        [...(owner ? [owner] : []), ...help.map((one) => ({ person: one }))],
        loaded,
      ),
    })),
    forms: [
      form(aboutOne, 'action.change', {
        of: (at: At<undefined>) => {
          const about = known(at);
          if ('kind' in about || isLive(about.action)) return about;
          return refused(say('action.closed', { ref: about.ref }));
        },
        title: 'action.form.change',
        fields: {
          title: line({ ...title, given: ({ thing }: At<One>) => thing.action.title }),
          owner: owner({
            orNoOne: ({ action }: One) => action.owner === undefined,
            given: ({ thing }) => choiceOf(thing.action.owner),
          }),
          due: byWhen(({ thing }: At<One>) => thing.action.due),
          detail: lines({ ...detail, given: ({ thing }: At<One>) => thing.action.detail }),
        },
        carries: (at) => ({ ref: refIn(at), seen: String(at.thing.record.version) }),
        ask: ({ title, detail = '', ...more }, { about }) =>
          title === undefined
            ? untitled
            : { ask: 'action.change', ...about, title, detail, ...more },
      }),
    ],
  });
