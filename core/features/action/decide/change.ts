import { isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { askedAnyway } from '../../../subject/since.ts';
import type { ActionEvent, Owner, Value } from '../action.ts';
import { ownerName } from '../naming.ts';
import { offers } from '../offers.ts';
import type { ActionCommand } from '../shapes.ts';
import { type About, onAction } from './about.ts';
import { givenLines } from './given-lines.ts';
import { ownerFrom, peopleIn, sameOwner } from './owners.ts';
import { isMaking, mayWork, notYours, settled } from './rights.ts';
import { anywayOrLeave, changedSince } from './since.ts';
import { did } from './told.ts';

type Change = About<Named<'action.change'>>;
type Changed = Extract<ActionEvent, { event: 'ActionChanged' }>;

/** Giving it to someone is for the chair and the clerk, and for whoever is still making it; anyone takes what nobody has. */
const mayGive = (about: Change, owner: Owner): boolean =>
  isOfficer(about.context) ||
  isMaking(about) ||
  (!about.action.owner && 'person' in owner && owner.person === about.me.person);

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
const change = (about: Change): Outcome => {
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
  if (!values.some((name) => event[name] !== undefined)) {
    return refused(say('action.nothing-to-change', { ref }), [offers.change(thing)]);
  }
  const asks = conflict(about, event);
  if (asks) return asks;
  const title = event.title ?? action.title;
  const due = event.due ?? action.due;
  const who = ownerName(event.owner ?? action.owner, loaded.people);
  const saying = say('action.changed', defined({ ref, title, who, due }));
  const told = event.owner
    ? givenLines(event.owner, [{ ref: command.ref, title, due }], about)
    : [];
  return did(about, event, { saying, offers: [offers.undo(thing), offers.change(thing)] }, told);
};

/** The rule of a changed action. */
export const changing: Pick<Deciders<ActionCommand>, 'action.change'> = {
  'action.change': onAction(change, (_, { command: { owner }, loaded }) => ({
    people: owner ? peopleIn([owner], loaded) : [],
  })),
};
