import { AsyncLocalStorage } from 'node:async_hooks';
import type { At, EffectId, PlaceId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { View } from '../../core/view/view.ts';
import type { Process } from './scheduler.ts';

/** What is on its way to a chat: who sent it, as core had it before the adapter drew it. */
export interface Sending {
  readonly place: PlaceId;
  readonly effect: EffectId;
  readonly view: View;
  readonly called: At;
}

/** Which process of the bot does what is done now, and for which message. */
export interface Context {
  readonly process: Process;
  readonly sending?: Sending;
  /** Hears what core answered to the request that this process serves. */
  readonly heard?: Heard;
}

export type Heard = (request: Request, answer: Answer) => void;

const contexts = new AsyncLocalStorage<Context>();

export const within = <Result>(context: Context, run: () => Result): Result =>
  contexts.run(context, run);

export const context = (): Context => {
  const found = contexts.getStore();
  if (!found) throw new Error('nobody does this');
  return found;
};

/** Calls that left the bot, and how many of them went wrong, came twice or were never answered. */
export interface Tally {
  calls: number;
  faulted: number;
}

/** Resolves when it is the turn of the process that does this. */
export const turn = (): Promise<void> => context().process.turn();
