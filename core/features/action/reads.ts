import { plainAsk } from '../../language/answers.ts';
import { withoutCourtesy } from '../../language/courtesy.ts';
import type { Reading, Reads } from '../../language/grammar.ts';
import { splitWord } from '../../language/line.ts';
import { say } from '../../language/saying.ts';
import { actionLetter } from './letter.ts';
import { allDone, noteChoices, readAgainstNudge } from './reads/against-nudge.ts';
import { askAbout, readJoined, readSpoken } from './reads/ask-about.ts';
import {
  actionsInFile,
  createFromTable,
  filledForm,
  hasOwnerOrDate,
  makeOffer,
} from './reads/create.ts';
import { listActions } from './reads/list.ts';
import { readQuestion } from './reads/questions.ts';
import { readAction, readNearlyVerb, whichDone, wishes } from './reads/read-action.ts';
import { partsOf, readNamedVerb, readVerb, verbAsk } from './reads/verb.ts';
import { filterOf, finishing, importing } from './reads/words.ts';

const readNamed: Reading = (line, context) => {
  const table = line.raw.includes('\t') ? createFromTable(line, context, 'known') : undefined;
  if (table) return table;
  const verb = readNamedVerb(partsOf(line, context));
  return verb && (readJoined(line, context) ?? verbAsk(verb, context));
};

const byReference: Reading = (line, context) => {
  const said = withoutCourtesy(line);
  const parts = partsOf(said, context);
  const verb = readVerb(parts, context);
  return verb
    ? (readJoined(said, context) ?? verbAsk(verb, context))
    : (readSpoken(said, context) ??
        readNearlyVerb(said, parts, context) ??
        (parts.before ? askAbout(said, context) : undefined));
};

const wished: Reading = (line, context) => {
  const said = withoutCourtesy(line);
  const found = wishes.exec(said.plain);
  return found ? readAction(said, context) : undefined;
};

/** What asks about actions, or names one, and begins with no noun. */
const turned: Reading = (line, context) => {
  const said = withoutCourtesy(line);
  return readQuestion(said, context, false) ?? askAbout(said, context);
};

/** "list mine" and "done" mean actions where nothing else can be meant. */
const implied: Reading = (line, context) => {
  if (importing.test(line.plain)) return plainAsk({ ask: 'form', form: 'action.bring-in' });
  const split = splitWord(line);
  const word = split?.word.plain.toLowerCase() ?? '';
  const rest = split?.rest.plain ?? '';
  if (context.direct && allDone.test(line.plain)) return whichDone(line, context);
  if (finishing.has(word) && (rest === '' || context.direct)) return whichDone(line, context);
  if (split && word === 'list' && (rest === '' || filterOf(rest))) {
    return listActions(split.rest, line, context);
  }
  return undefined;
};

/** How lines about actions are read. */
export const actionReads: Reads = {
  nouns: [
    {
      words: ['action', 'actions', 'task', 'todo'],
      read: readAction,
      slash: { says: say('slash.action', {}), hint: say('slash.action.hint', {}) },
      listed: true,
      namesPeople: true,
      mayBeTitle: hasOwnerOrDate,
      instead: makeOffer,
      letters: [actionLetter],
    },
  ],
  makes: ['action.create'],
  stages: {
    named: readNamed,
    reference: byReference,
    direct: readAgainstNudge,
    implied: (line, context, grammar) =>
      implied(line, context, grammar) ?? wished(line, context, grammar),
    turned,
  },
  choices: noteChoices,
  sentTable: actionsInFile,
  unread: (line, context) => [
    {
      label: say('label.new-action', {}),
      ask: { ask: 'form', form: 'action.create', given: filledForm(line, context) },
      opens: 'form',
    },
  ],
};
