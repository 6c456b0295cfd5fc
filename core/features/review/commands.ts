import type { AllIn } from '../../model/all-in.ts';
import { answer, answerRule } from './commands/answer.ts';
import { askChair, askChairRule } from './commands/ask-chair.ts';
import { help, helpRule } from './commands/help.ts';
import { nextWeek, nextWeekRule } from './commands/next-week.ts';
import { sayPart, sayPartRule } from './commands/say-part.ts';
import { sendOff, sendOffRule } from './commands/send-off.ts';
import { start, startRule } from './commands/start.ts';
import { undo, undoRule, undoTyped } from './commands/undo.ts';
import { asText, asTextRule } from './questions/as-text.ts';
import { due, dueRule } from './questions/due.ts';
import { finishLater, finishLaterRule } from './questions/finish-later.ts';
import { history, historyRule } from './questions/history.ts';
import { list, listRule } from './questions/list.ts';
import { show, showRule } from './questions/show.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () =>
  [start, answer, sayPart, sendOff, help, nextWeek, undo, askChair] as const;
/** All that can be shown. */
export const questions = () => [due, show, list, history, asText, finishLater] as const;
/** Those whose rules need nothing of other features. */
const plain = () =>
  [
    startRule(),
    helpRule(),
    nextWeekRule(),
    askChairRule(),
    dueRule(),
    showRule(),
    listRule(),
    historyRule(),
    asTextRule(),
    finishLaterRule(),
  ] as const;
/** How each is done. */
export const rules = (all: AllIn) =>
  [...plain(), answerRule(all), sayPartRule(all), sendOffRule(all), undoRule(all)] as const;
/** What says how each is typed. */
export const typedRules = () => [...plain(), { name: undo.name, typed: undoTyped }];
