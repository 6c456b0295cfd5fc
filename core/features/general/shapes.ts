import type { AskOf } from '../../model/ask.ts';
import * as asks from './commands.ts';

/** The commands of this feature, in the order in which they are looked for. */
export const commands = () => [asks.undo, asks.read, asks.neverMind, asks.postAgain] as const;
/** The questions of this feature, in the order in which they are looked for. */
export const questions = () => [asks.home, asks.help, asks.form, asks.courtesy] as const;
export type GeneralQuestion = AskOf<ReturnType<typeof questions>[number]>;
