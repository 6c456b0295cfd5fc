import { add, addRule } from './commands/add.ts';
import { apologies, apologiesRule } from './commands/apologies.ts';
import { attend, attendRule } from './commands/attend.ts';
import { bring, bringRule } from './commands/bring.ts';
import { cancel, cancelRule } from './commands/cancel.ts';
import { change, changeRule } from './commands/change.ts';
import { instead, insteadRule } from './commands/instead.ts';
import { item, itemRule } from './commands/item.ts';
import { move, moveRule } from './commands/move.ts';
import { restore, restoreRule } from './commands/restore.ts';
import { schedule, scheduleRule } from './commands/schedule.ts';
import { undo, undoRule } from './commands/undo.ts';
import { agenda, agendaRule } from './questions/agenda.ts';
import { calendar, calendarRule } from './questions/calendar.ts';
import { feed, feedRule } from './questions/feed.ts';
import { file, fileRule } from './questions/file.ts';
import { history, historyRule } from './questions/history.ts';
import { inPause, inPauseRule } from './questions/in-pause.ts';
import { list, listRule } from './questions/list.ts';
import { minutes, minutesRule } from './questions/minutes.ts';
import { show, showRule } from './questions/show.ts';
import { who, whoRule } from './questions/who.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () =>
  [
    schedule,
    attend,
    apologies,
    instead,
    add,
    item,
    move,
    change,
    cancel,
    undo,
    bring,
    restore,
  ] as const;
/** All that can be shown. */
export const questions = () =>
  [show, list, agenda, who, history, file, minutes, calendar, feed, inPause] as const;
/** How each is done. */
export const rules = () =>
  [
    scheduleRule(),
    attendRule(),
    apologiesRule(),
    insteadRule(),
    addRule(),
    itemRule(),
    moveRule(),
    changeRule(),
    cancelRule(),
    undoRule(),
    bringRule(),
    restoreRule(),
    showRule(),
    listRule(),
    agendaRule(),
    whoRule(),
    historyRule(),
    fileRule(),
    minutesRule(),
    calendarRule(),
    feedRule(),
    inPauseRule(),
  ] as const;
