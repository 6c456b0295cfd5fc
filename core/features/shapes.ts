import * as z from 'zod';
import { collect } from '../lib/collect.ts';
import { lazy } from '../lib/lazy.ts';
import { type AskOf, askReader, askSchemas } from '../model/ask.ts';
import { idShapes } from '../model/id-schemas.ts';
import { type AccountId, partnershipOf, type RecordId, refOf, subjectId } from '../model/ids.ts';
import type { Kind } from '../model/kind.ts';
import type { AnyEvent, Ask, RecordName } from '../model/register.ts';
import * as action from './action/shapes.ts';
import { actionEvents } from './action/stored.ts';
import * as general from './general/shapes.ts';
import * as meeting from './meeting/shapes.ts';
import { meetingEvents, rsvpEvents } from './meeting/stored.ts';
import * as partnership from './partnership/shapes.ts';
import { partnershipEvents } from './partnership/stored.ts';
import * as person from './person/shapes.ts';
import { codeEvents, personEvents } from './person/stored.ts';
import * as poll from './poll/shapes.ts';
import { pollEvents, voteEvents } from './poll/stored.ts';
import * as review from './review/shapes.ts';
import { reviewEvents } from './review/stored.ts';

/** All that can be wanted. */
export const commands = () =>
  [
    ...general.commands(),
    ...partnership.commands(),
    ...person.commands(),
    ...action.commands(),
    ...meeting.commands(),
    ...poll.commands(),
    ...review.commands(),
  ] as const;
/** All that can be shown. */
export const questions = () =>
  [
    ...general.questions(),
    ...partnership.questions(),
    ...person.questions(),
    ...action.questions(),
    ...meeting.questions(),
    ...poll.questions(),
    ...review.questions(),
  ] as const;

const all = () => [...commands(), ...questions()] as const;
const schemaFor = /* @__PURE__ */ askSchemas(all);
/** Reads what a button, a form or a typed line asks: all of it comes in by this. Undefined for what is no ask. */
export const readAsk = /* @__PURE__ */ askReader<ReturnType<typeof all>[number]>(schemaFor);
/** The accounts that an ask names, each once, in the order of its schema. */
export const accountsIn = (ask: Ask): AccountId[] => {
  const schema = schemaFor(ask.ask);
  const found = schema ? collect(schema, ask, idShapes().account) : [];
  return [...new Set(found)] as AccountId[];
};
/** Whether it brings a partnership about, rather than standing in one. */
export const isPlaceless = ({ ask }: Ask): boolean => partnership.foundings.has(ask);
/** The same within another schema. */
export const askSchema = /* @__PURE__ */ lazy(() =>
  z.unknown().transform((raw, context): Ask => {
    const read = readAsk(raw);
    if (read) return read;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
);

const each = {
  partnership: partnership.partnershipKind,
  person: person.personKind,
  code: person.codeKind,
  action: action.actionKind,
  meeting: meeting.meetingKind,
  rsvp: meeting.rsvpKind,
  poll: poll.pollKind,
  vote: poll.voteKind,
  review: review.reviewKind,
};
type StatesOf<Each> = {
  readonly [Name in keyof Each]: Each[Name] extends Kind<infer State, infer _> ? State : never;
};
type EventsOf<Each> = {
  readonly [Name in keyof Each]: Each[Name] extends Kind<infer _, infer Event> ? Event : never;
};

type ByName<Defined extends { readonly name: string }> = {
  readonly [One in Defined as One['name']]: AskOf<One>;
};
declare module '../model/register.ts' {
  interface Commands extends ByName<ReturnType<typeof commands>[number]> {}
  interface Questions extends ByName<ReturnType<typeof questions>[number]> {}
  interface States extends StatesOf<typeof each> {}
  interface Events extends EventsOf<typeof each> {}
}

/** How each kind of record lives, by its name. */
export const kinds: Readonly<Record<RecordName, Kind<unknown, AnyEvent>>> = each;

/** What can happen to each kind of record, as it stands in the journals. */
export const events: Readonly<Record<RecordName, () => z.ZodType<AnyEvent>>> = {
  partnership: partnershipEvents,
  person: personEvents,
  code: codeEvents,
  action: actionEvents,
  meeting: meetingEvents,
  rsvp: rsvpEvents,
  poll: pollEvents,
  vote: voteEvents,
  review: reviewEvents,
};

/** Which kind of record a card's subject is; undefined where the card shows no record of its own. */
export const kindOf = (subject: RecordId): RecordName | undefined => {
  const home = partnershipOf(subject);
  if (home === undefined) return undefined;
  if (subject === home) return 'partnership';
  const ref = refOf(subject);
  if (ref === undefined || subject !== subjectId(home, ref)) return undefined;
  const names = Object.keys(kinds) as RecordName[];
  return names.find((name) => ref.startsWith(`${kinds[name].letter}-`));
};
