import type { Kind } from '../../model/kind.ts';
import { evolveCode, evolvePerson } from './evolve.ts';
import type { Code, CodeEvent, Person, PersonEvent } from './person.ts';
import { codeState, personState, readCode, readPerson } from './stored.ts';
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
