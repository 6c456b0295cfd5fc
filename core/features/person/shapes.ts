import type { AskOf } from '../../model/ask.ts';
import type { Kind } from '../../model/kind.ts';
import * as asks from './commands.ts';
import { evolveCode, evolvePerson } from './evolve.ts';
import type { Code, CodeEvent, Person, PersonEvent } from './person.ts';
import { codeState, personState, readCode, readPerson } from './stored.ts';

/** The commands of this feature, in the order in which they are looked for. */
export const commands = () =>
  [asks.link, asks.linkWith, asks.same, asks.away, asks.nudges, asks.reachHere] as const;
/** The questions of this feature, in the order in which they are looked for. */
export const questions = () => [asks.mine, asks.why, asks.less] as const;
export type PersonCommand = AskOf<ReturnType<typeof commands>[number]>;
export type PersonQuestion = AskOf<ReturnType<typeof questions>[number]>;

/** People and codes are found by name only: no list shows all of a programme's people. */
export const personKind: Kind<Person, PersonEvent> = {
  kind: 'person',
  state: personState,
  read: readPerson,
  evolve: evolvePerson,
  found: () => ({}),
};
export const codeKind: Kind<Code, CodeEvent> = {
  kind: 'code',
  state: codeState,
  read: readCode,
  evolve: evolveCode,
  found: () => ({}),
};
