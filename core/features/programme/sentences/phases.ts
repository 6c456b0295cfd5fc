import { list } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { capital, ended, long } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';
import type { Phase } from '../../../model/phases.ts';
import { fewestSeats, type Gate } from '../gates.ts';

type At = { partnership: string; phase: Phase };

const called: Readonly<Record<Phase, string>> = {
  groundwork: 'groundwork',
  pilot: 'pilot',
  established: 'established',
  review: 'under review',
};
const gates: Readonly<Record<Gate, string>> = {
  chair: 'a chair is named',
  area: 'it has wards or an area',
  seats: `${inNumber(fewestSeats)} seats with a vote are filled`,
  meeting: 'a meeting is set or was held',
  terms: 'terms of reference are in force',
  met: 'a meeting was held',
  results: 'what came of the pilot is written down',
};

/** The phases in which a partnership is begun. */
export const phasePhrases = {
  'label.programme.phases': (_: object) => 'Its phase',
  'label.programme.set-phase': (_: object) => 'Go on to a phase',
  'example.programme.phase': (_: object) => 'partnership phase pilot',
  'form.programme.phase': ({ partnership }: { partnership: string }) => `Phase of ${partnership}`,
  'field.programme.phase': (_: object) => 'Phase',
  'field.programme.results': (_: object) => 'What came of the phase before',
  'hint.programme.results': (_: object) => 'Needed where a pilot becomes established.',
  'programme.needs-phase': (_: object) => 'Choose a phase.',
  'programme.phase-is': ({ phase }: { phase: Phase }) => capital(called[phase]),
  'programme.phase-already': ({ partnership, phase }: At) =>
    `The phase of ${partnership} is ‘${called[phase]}’ already. Choose another.`,
  'programme.gates': ({ partnership, phase, lacks }: At & { lacks: readonly Gate[] }) =>
    `${partnership} cannot go on to ‘${called[phase]}’ until ${list(lacks.map((gate) => gates[gate]))}.`,
  'programme.phase-set': ({ partnership, phase }: At) =>
    `The phase of ${partnership} is ‘${called[phase]}’ now.`,
  'programme.phase-now': (v: {
    partnership: string;
    phase?: Phase;
    since?: Day;
    results?: string;
  }) =>
    v.phase === undefined
      ? `${v.partnership} has no phase.`
      : [
          `The phase of ${v.partnership} is ‘${called[v.phase]}’${v.since === undefined ? '' : ` since ${long(v.since)}`}.`,
          ...(v.results === undefined ? [] : [`Of the one before: ${ended(v.results)}`]),
        ].join(' '),
  'programme.next-phase': ({ phase, gates: many }: { phase: Phase; gates: number }) =>
    many === 0
      ? `It can go on to ‘${called[phase]}’ at any time.`
      : `Before ‘${called[phase]}’ this must be true:`,
  'programme.gate': ({ gate, met }: { gate: Gate; met: boolean }) =>
    `${capital(gates[gate])}: ${met ? 'yes' : 'not yet'}`,
};
