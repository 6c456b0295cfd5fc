import { accept, acceptRule } from './commands/accept.ts';
import { assign, assignRule } from './commands/assign.ts';
import { block, blockRule } from './commands/block.ts';
import { bring, bringRule } from './commands/bring.ts';
import { change, changeRule } from './commands/change.ts';
import { create, createRule } from './commands/create.ts';
import { decline, declineRule } from './commands/decline.ts';
import { done, doneRule } from './commands/done.ts';
import { doneAll, doneAllRule } from './commands/done-all.ts';
import { drop, dropRule } from './commands/drop.ts';
import { dropAll, dropAllRule } from './commands/drop-all.ts';
import { due, dueRule } from './commands/due.ts';
import { giveAll, giveAllRule } from './commands/give-all.ts';
import { looksDone, looksDoneRule } from './commands/looks-done.ts';
import { note, noteRule } from './commands/note.ts';
import { outcome, outcomeRule } from './commands/outcome.ts';
import { reopen, reopenRule } from './commands/reopen.ts';
import { snooze, snoozeRule } from './commands/snooze.ts';
import { take, takeRule } from './commands/take.ts';
import { unblock, unblockRule } from './commands/unblock.ts';
import { undo, undoRule } from './commands/undo.ts';
import { asText, asTextRule } from './questions/as-text.ts';
import { dropThese, dropTheseRule } from './questions/drop-these.ts';
import { file, fileRule } from './questions/file.ts';
import { history, historyRule } from './questions/history.ts';
import { importActions, importRule } from './questions/import.ts';
import { list, listRule } from './questions/list.ts';
import { show, showRule } from './questions/show.ts';
import { which, whichRule } from './questions/which.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () =>
  [
    create,
    done,
    outcome,
    due,
    assign,
    take,
    accept,
    decline,
    note,
    block,
    unblock,
    snooze,
    drop,
    dropAll,
    doneAll,
    giveAll,
    reopen,
    change,
    looksDone,
    undo,
    bring,
  ] as const;
/** All that can be shown. */
export const questions = () =>
  [show, list, history, asText, file, importActions, dropThese, which] as const;
/** How each is done. */
export const rules = () =>
  [
    createRule(),
    doneRule(),
    outcomeRule(),
    dueRule(),
    assignRule(),
    takeRule(),
    acceptRule(),
    declineRule(),
    noteRule(),
    blockRule(),
    unblockRule(),
    snoozeRule(),
    dropRule(),
    dropAllRule(),
    doneAllRule(),
    giveAllRule(),
    reopenRule(),
    changeRule(),
    looksDoneRule(),
    undoRule(),
    bringRule(),
    showRule(),
    listRule(),
    historyRule(),
    asTextRule(),
    fileRule(),
    importRule(),
    dropTheseRule(),
    whichRule(),
  ] as const;
