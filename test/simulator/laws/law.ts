import type { Effect } from '../../../core/model/effect.ts';
import type { Bot } from '../bot.ts';
import type { Done } from '../deeds.ts';
import type { Logged } from '../logged.ts';
import type { Posted } from '../network.ts';

/** What a history left to be looked at. */
export interface Left {
  readonly bot: Bot;
  readonly done: readonly Done[];
  readonly logged: readonly Logged[];
}
/** Where it did not hold, in words; empty where it did. */
export type Law = (left: Left) => readonly string[];

export const effectsOf = ({ shelf }: Bot): readonly Effect[] => [...shelf.effects.values()];
export const postsOf = ({ network }: Bot, id: string): readonly Posted[] =>
  network.posted.filter(({ effect }) => effect === id);
/** What a person had posted again, whatever became of the first, and of the process that was asked. */
export const again = ({ asked }: Bot): ReadonlySet<string> =>
  new Set(
    asked.flatMap(({ input }) => {
      const { ask, effect } = (input.kind === 'pressed' ? input.ask : {}) as Record<string, string>;
      return ask === 'post-again' && effect !== undefined ? [effect] : [];
    }),
  );

export const timesOf = (posts: readonly Posted[]): string =>
  posts.map(({ effect, called, lands }) => `${effect} of ${called}, there at ${lands}`).join('; ');
