import type { Kind } from '../../model/kind.ts';
import { evolveProgramme } from './evolve.ts';
import type { Programme, ProgrammeEvent } from './programme.ts';
import { programmeState, readProgramme } from './stored.ts';

/** How what is known of a programme lives: one record, found by its name. */
export const programmeKind: Kind<Programme, ProgrammeEvent> = {
  kind: 'programme',
  state: programmeState,
  read: readProgramme,
  evolve: evolveProgramme,
  found: () => ({}),
};
