import { choice, line, lines, needed } from '../../../forms/fields.ts';
import { type Family, form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { line as oneLine } from '../../../view/values.ts';
import { onlyLead } from '../here.ts';
import { keysIn } from '../keys.ts';
import { isLead, programmeNeeds } from '../programme.ts';
import { reachable } from './people.ts';

const words = { words: { save: 'form.save' } } as const satisfies Family;

const holder = (label: 'field.programme.first' | 'field.programme.second', at: 0 | 1) =>
  needed(
    'form.needs-person',
    choice({
      label,
      choices: reachable,
      given: ({ loaded, typed }) => typed ?? keysIn(loaded)[at]?.now,
    }),
  );
const office = (
  label: 'field.programme.first-office' | 'field.programme.second-office',
  at: 0 | 1,
) =>
  needed(
    'programme.needs-office',
    line({
      label,
      hint: 'hint.programme.office',
      max: 100,
      given: ({ loaded, typed }) => typed ?? keysIn(loaded)[at]?.office,
    }),
  );

/** The two who hold the keys, out of the people of a partnership in which the lead sits. */
export const nameKeysForm = () =>
  form(words, 'programme.name-keys', {
    needs: () => programmeNeeds(() => ({ people: 'roster' })),
    of: ({ context, loaded }) => (isLead(context, loaded) ? undefined : onlyLead(loaded, context)),
    title: () => say('form.programme.keys', {}),
    fields: {
      first: holder('field.programme.first', 0),
      'first-office': office('field.programme.first-office', 0),
      second: holder('field.programme.second', 1),
      'second-office': office('field.programme.second-office', 1),
    },
    ask: ({ first, 'first-office': firstOffice, second, 'second-office': secondOffice }) => ({
      ask: 'programme.name-keys',
      first,
      firstOffice,
      second,
      secondOffice,
    }),
  });

/** Why a new partnership is refused. */
export const refuseKeyForm = () =>
  form(words, 'programme.refuse-key', {
    anywhere: true,
    title: 'form.programme.refuse',
    submit: 'label.programme.refuse-key',
    fields: {
      reason: needed(
        'programme.needs-reason',
        lines({ label: 'field.programme.reason', hint: 'hint.programme.reason', max: 300 }),
      ),
    },
    carries: ({ values }) => ({
      area: oneLine(values.area),
      turn: oneLine(values.turn),
      within: oneLine(values.within),
    }),
    ask: ({ reason }, { carried }) => ({
      ask: 'programme.refuse-key',
      area: carried('area') ?? 'none',
      turn: Math.max(1, Math.trunc(Number(carried('turn'))) || 1),
      reason,
      ...defined({ in: carried('within') }),
    }),
  });
