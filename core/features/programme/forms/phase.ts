import { lines, needed, oneOf } from '../../../forms/fields.ts';
import { type Family, form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { phases } from '../../../model/phases.ts';
import { within } from '../../../subject/require.ts';
import { nextPhase } from '../gates.ts';

const words = { words: { save: 'form.save' } } as const satisfies Family;

/** The phase that comes next, and what came of the one before. */
export const phaseForm = () =>
  form(words, 'programme.phase', {
    title: ({ context }) =>
      say('form.programme.phase', { partnership: within(context).state.name }),
    fields: {
      phase: needed(
        'programme.needs-phase',
        oneOf(phases, (phase) => say('programme.phase-is', { phase }), {
          label: 'field.programme.phase',
          given: ({ context }) => nextPhase(within(context).state.phase?.is),
        }),
      ),
      results: lines({
        label: 'field.programme.results',
        hint: 'hint.programme.results',
        max: 500,
      }),
    },
    ask: ({ phase, results }) => ({ ask: 'programme.phase', phase, ...defined({ results }) }),
  });
