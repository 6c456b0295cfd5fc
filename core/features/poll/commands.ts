import { add, addRule } from './commands/add.ts';
import { bring, bringRule } from './commands/bring.ts';
import { cancel, cancelRule } from './commands/cancel.ts';
import { close, closeRule } from './commands/close.ts';
import { create, createRule } from './commands/create.ts';
import { move, moveRule } from './commands/move.ts';
import { next, nextRule } from './commands/next.ts';
import { remind, remindRule } from './commands/remind.ts';
import { takeBack, takeBackRule } from './commands/take-back.ts';
import { turnDown, turnDownRule } from './commands/turn-down.ts';
import { undo, undoRule } from './commands/undo.ts';
import { vote, voteRule } from './commands/vote.ts';
import { asText, asTextRule } from './questions/as-text.ts';
import { counted, countedRule } from './questions/counted.ts';
import { file, fileRule } from './questions/file.ts';
import { history, historyRule } from './questions/history.ts';
import { list, listRule } from './questions/list.ts';
import { results, resultsRule } from './questions/results.ts';
import { show, showRule } from './questions/show.ts';
import { who, whoRule } from './questions/who.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () =>
  [create, vote, takeBack, close, cancel, move, remind, next, undo, bring, add, turnDown] as const;
/** All that can be shown. */
export const questions = () => [show, results, counted, asText, history, file, who, list] as const;
/** How each is done. */
export const rules = () =>
  [
    createRule(),
    voteRule(),
    takeBackRule(),
    closeRule(),
    cancelRule(),
    moveRule(),
    remindRule(),
    nextRule(),
    undoRule(),
    bringRule(),
    addRule(),
    turnDownRule(),
    showRule(),
    resultsRule(),
    countedRule(),
    asTextRule(),
    historyRule(),
    fileRule(),
    whoRule(),
    listRule(),
  ] as const;
