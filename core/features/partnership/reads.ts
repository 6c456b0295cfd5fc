import type { Reading, Reads } from '../../language/grammar.ts';
import { say } from '../../language/saying.ts';
import { whichPartnership } from './reads/family.ts';
import { readPartnership } from './reads/partnership.ts';
import { readRegister } from './reads/register-table.ts';
import { readSeatTable } from './reads/seat-table.ts';

/** A code without its noun: English words do not look like it. */
const codeWord = /^(?:link|join)\s+(?=\S)(?=.*[\d-]|[\sA-Z]+$)(?:[\da-zA-Z]\s?-?\s?){6,8}$/;
const code: Reading = (line, context, grammar) =>
  codeWord.test(line.plain.replace(/^\w+/, (word) => word.toLowerCase()))
    ? readPartnership(line, context, grammar)
    : undefined;

/** How lines about a partnership are read. */
export const partnershipReads: Reads = {
  nouns: [
    {
      words: ['partnership', 'p'],
      read: readPartnership,
      slash: { says: say('slash.partnership', {}), hint: say('slash.partnership.hint', {}) },
    },
  ],
  stages: { code: (...given) => code(...given) ?? whichPartnership(given[0], given[1]) },
  sentTable: (...given) => readRegister(...given) ?? readSeatTable(...given),
  unscoped: ['partnership.setup', 'partnership.join'],
};
