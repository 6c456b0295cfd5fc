import { plainAsk } from '../../../language/answers.ts';
import { type Line, typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import type { Phase } from '../../../model/phases.ts';
import type { Ask } from '../../../model/register.ts';

const just =
  (ask: Ask): (() => Understood) =>
  () =>
    plainAsk(ask);

const wordsOf: Readonly<Record<string, Phase>> = {
  groundwork: 'groundwork',
  pilot: 'pilot',
  established: 'established',
  review: 'review',
  'under review': 'review',
};
/** "phase", "phase pilot": what is no phase is asked by the form. */
const phase = (rest: Line): Understood => {
  const typed = typedText(rest).toLowerCase();
  if (typed === '') return plainAsk({ ask: 'programme.phases' });
  const found = Object.hasOwn(wordsOf, typed) ? wordsOf[typed] : undefined;
  return plainAsk(
    found === undefined
      ? { ask: 'form', form: 'programme.phase' }
      : { ask: 'programme.phase', phase: found },
  );
};

/** What is typed of the programme as a whole. */
export const programmeWords: Readonly<Record<string, (rest: Line) => Understood>> = {
  phase,
  phases: phase,
  lead: just({ ask: 'programme.lead' }),
  'who leads the programme': just({ ask: 'programme.lead' }),
  'hand on the programme': just({ ask: 'form', form: 'programme.hand-on' }),
  'hand the programme on': just({ ask: 'form', form: 'programme.hand-on' }),
  keys: just({ ask: 'programme.keys' }),
  'two keys': just({ ask: 'programme.keys' }),
  'name keys': just({ ask: 'form', form: 'programme.name-keys' }),
  'name the keys': just({ ask: 'form', form: 'programme.name-keys' }),
  programme: just({ ask: 'programme.overview' }),
  'programme as a file': just({ ask: 'programme.file' }),
};
