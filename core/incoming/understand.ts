import { personIn } from '../engine/account-rows.ts';
import {
  type Arrival,
  type Candidate,
  candidateNamed,
  goesAcross,
  meIn,
  obvious,
  ownPartnerships,
  todayIn,
} from '../engine/arrival.ts';
import { namesOf } from '../engine/names.ts';
import { grammar } from '../engine/typed.ts';
import { whichOne } from '../engine/which-partnership.ts';
import { accessOf } from '../features/in.ts';
import { calledUpon } from '../language/called-upon.ts';
import { calledAs, wholeText } from '../language/line.ts';
import { fold } from '../language/normalise.ts';
import { mayNameByAddress } from '../language/people.ts';
import { read, tooLong } from '../language/read.ts';
import type { ReadContext, Understood } from '../language/reading.ts';
import { say } from '../language/saying.ts';
import { mayNameUnsigned } from '../language/unsigned.ts';
import { type AccountId, type PartnershipId, refOf } from '../model/ids.ts';
import { refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Input, Typed } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';
import { called } from '../subject/names.ts';
import { recordIn } from '../subject/require.ts';
import { shownTo } from '../subject/shown-people.ts';
import { standing } from '../subject/standing.ts';
import { saidOf } from './reading-context.ts';
import { sentTable, type TableContext } from './sent-table.ts';
import { type Submitted, submitted } from './submitted.ts';

export type Meant = Submitted;

/** A first word before a colon or a reference may be another partnership's short word. */
const mayNameAnother = (text: string): boolean =>
  new RegExp(`[a-z0-9-]\\s*:|[a-z0-9-]\\s+[${grammar.letters.join('')}]\\s?-?\\d`, 'i').test(text);

/** Whether the asker is in partnerships besides those that may be meant here anyway. */
const isElsewhereToo = ({ belongings, candidates }: Arrival): boolean =>
  belongings
    .flatMap(({ record }) => record?.state.partnerships ?? [])
    .some((id) => !candidates.some((one) => one.record.id === id));

/** A noun whose lines name people without a sign as well; it stands at the beginning, or behind a few words. */
const namesWithoutSign = (text: string): boolean =>
  !text.includes('\uE000') &&
  (text.slice(0, 100).match(/\p{L}+/gu) ?? [])
    .slice(0, 8)
    .some((word) => grammar.nouns.get(word.toLowerCase())?.namesPeople) &&
  mayNameUnsigned(text);

/** Lines that may name a person: by a sign, by a verb that is followed by one, or without either. */
const mayNameSomeone = (text: string): boolean =>
  /[@\t]|\b(?:for|assign|give|list)\b|^\W*what/i.test(text) ||
  /\bapolog/i.test(text) ||
  namesWithoutSign(text);

const contextOf = async (
  typed: Typed,
  candidate: Candidate | undefined,
  arrival: Arrival,
  ports: Ports,
): Promise<ReadContext> => {
  const direct = arrival.request.where.kind === 'direct';
  const state = candidate?.record.state;
  const others =
    mayNameAnother(typed.text) && isElsewhereToo(arrival)
      ? await ownPartnerships(arrival.belongings, ports)
      : arrival.candidates;
  const known = [...new Set([...others, ...arrival.candidates])];
  const meant = candidate && !mayNameAnother(typed.text) ? [candidate] : known;
  const under = arrival.lookup.thread ? refOf(arrival.lookup.thread) : undefined;
  return {
    now: arrival.now,
    today: todayIn(arrival, candidate),
    zone: state?.zone ?? 'Europe/London',
    nation: state?.nation ?? 'england-and-wales',
    direct,
    ...(under ? { under } : {}),
    ...(candidate ? { me: meIn(arrival, candidate.programme) } : {}),
    words: new Map(known.map((one) => [one.record.state.word, one.record.id])),
    roster:
      candidate && mayNameSomeone(typed.text)
        ? await namesOf(candidate.record, {
            ...ports,
            programme: candidate.programme,
            address: typed.text.includes('@') && mayNameByAddress(typed.text),
          })
        : [],
    organisations: [
      ...new Set((state?.seats ?? []).flatMap(({ organisation }) => organisation ?? [])),
    ],
    ...(await saidOf({ text: typed.text, candidate, meant, arrival }, ports)),
  };
};

/** Mentions by the names that people have here: a chat's line may carry a handle instead. */
const withNames = (
  typed: Typed,
  { roster }: ReadContext,
  candidate: Candidate | undefined,
  { lookup }: Arrival,
): Typed => ({
  ...typed,
  mentions: typed.mentions.map((one) => {
    const person = candidate && personIn(lookup, one.account, candidate.programme);
    const name = roster.find((other) => other.person === person)?.name;
    return name === undefined ? one : { ...one, name };
  }),
});

/**
 * What a line means to whoever typed it. To somebody who is not on the list nothing is put back, asked or refused, in
 * which others stand: they are found by their names, and never suggested.
 */
const readFor = (
  typed: Typed,
  context: ReadContext,
  candidate: Candidate | undefined,
  arrival: Arrival,
): Understood => {
  const line = withNames(typed, context, candidate, arrival);
  let asTyped = true;
  for (const [at, one] of line.mentions.entries()) asTyped &&= one === typed.mentions[at];
  const understood = read(line, context, grammar);
  if (!candidate || (understood.kind === 'ask' && asTyped)) return understood;
  const shown = shownTo(lookingAt(candidate, arrival));
  const roster = context.roster.filter(({ person }) => shown(person));
  if (roster.length === context.roster.length) return understood;
  const theirs = withNames(typed, { ...context, roster }, candidate, arrival);
  const found = read(theirs, context, grammar);
  return found.kind === 'ask' ? found : read(theirs, { ...context, roster }, grammar);
};

const lookingAt = ({ programme, record }: Candidate, arrival: Arrival) => {
  const me = meIn(arrival, programme);
  const { locale } = arrival.request;
  return { me, partnership: record, standing: standing(record.state, me), locale };
};

/** In private a reference means the thing of that name which is the asker's own, where only one is. */
const ownThing = async (
  ask: Ask,
  { belongings, candidates, request }: Arrival,
  { store }: Ports,
): Promise<Candidate | undefined> => {
  if (request.where.kind !== 'direct' || !('ref' in ask) || !ask.ref) return undefined;
  const { ref } = ask;
  const own = await Promise.all(
    belongings.map(({ programme, person }) => store.ofPerson(programme, person, 100)),
  );
  const things = new Set(own.flat());
  const [only, second] = candidates.filter(({ record }) => things.has(recordIn(record, ref)));
  return second ? undefined : only;
};

/** A typed line, in the partnership named or the obvious one. */
const typedLine = async (
  given: Typed,
  within: string | undefined,
  arrival: Arrival,
  ports: Ports,
): Promise<Meant> => {
  if (given.table) {
    const context: TableContext = (typed, one) => contextOf(typed, one, arrival, ports);
    return sentTable(given.table, { text: given.text, within }, arrival, { ...ports, context });
  }
  const long = tooLong(given);
  if (long) return long;
  const typed = /@folkmoot|^\s*\uE000/i.test(given.text) ? calledUpon(given, grammar) : given;
  const named =
    within === undefined
      ? undefined
      : await candidateNamed(within as PartnershipId, arrival, ports);
  const candidate = named ?? obvious(arrival);
  const context = await contextOf(typed, candidate, arrival, ports);
  const understood = readFor(typed, context, candidate, arrival);
  if (understood.kind !== 'ask') return understood;
  const { ask } = understood;
  const access = accessOf(ask);
  const scoped = access.reach === 'partnership' && !('in' in ask && ask.in !== undefined);
  if (!scoped || (candidate && !named) || goesAcross(ask, access, arrival)) return understood;
  if (!candidate) {
    const own = await ownThing(ask, arrival, ports);
    if (own) {
      const notes = [say('in-partnership', { partnership: called(own.record.state) })];
      return {
        ...understood,
        ask: { ...ask, in: own.record.id } as Ask,
        notes: [...(understood.notes ?? []), ...notes],
      };
    }
    const text = wholeText(fold(typed));
    const mentions = typed.mentions.length > 0 ? { mentions: [...typed.mentions] } : {};
    return whichOne(arrival, (id) => ({ ask: 'read', text, in: id, ...mentions }));
  }
  return named ? { ...understood, ask: { ...ask, in: named.record.id } as Ask } : understood;
};

/** A line that a button brings back, its @names standing for the accounts they stood for. */
const typedAgain = ({ text = '', mentions = [], table }: Extract<Ask, { ask: 'read' }>): Typed => ({
  text: mentions.reduce(
    (line, mention, index) => line.replace(`@${calledAs(mention)}`, `\uE000${index}\uE001`),
    text,
  ),
  mentions: mentions.map(({ account, name }) => ({ account: account as AccountId, name })),
  ...(table ? { table } : {}),
});

/** A button's ask; `read` brings back a line, or what was too long for the button. */
const pressed = async (ask: Ask, arrival: Arrival, ports: Ports): Promise<Meant> => {
  if (ask.ask !== 'read') return { kind: 'ask', ask };
  if (ask.draft === undefined) return typedLine(typedAgain(ask), ask.in, arrival, ports);
  const again = arrival.kept;
  if (!again) return refused(say('draft-gone', {}));
  return again.ask === 'read'
    ? typedLine(typedAgain(again), ask.in ?? again.in, arrival, ports)
    : { kind: 'ask', ask: again };
};

/** What somebody meant: an ask, or what to say back. Reads only. */
export const understand = async (
  input: Exclude<Input, { kind: 'happened' }>,
  arrival: Arrival,
  ports: Ports,
): Promise<Meant> => {
  switch (input.kind) {
    case 'typed':
      return typedLine(input.typed, input.in, arrival, ports);
    case 'pressed':
      return pressed(input.ask, arrival, ports);
    case 'submitted': {
      const meant = await submitted(input, arrival, ports);
      // A form whose text is read as a line.
      return meant.kind === 'ask' && meant.ask.ask === 'read'
        ? pressed(meant.ask, arrival, ports)
        : meant;
    }
  }
};
