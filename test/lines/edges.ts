import { AsyncLocalStorage } from 'node:async_hooks';
import type { Known } from '../../core/model/chat-facts.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import { stage } from '../support/slack/stage.ts';
import { scene } from '../support/teams/scene.ts';
import { inSlack, inTeams, names } from './cast.ts';

/** One thing that came in at an edge, and what core said to it. */
export interface Handled {
  readonly request: Request;
  readonly answer: Answer;
}
export type Edges = Awaited<ReturnType<typeof edges>>;

/**
 * Both edges, with signed requests and tokens before them and stand-in chats behind them. Core is whatever `core.handle`
 * is at the time. `known` are the accounts that Slack can name.
 */
export const edges = async (known: Readonly<Record<string, Known>> = {}) => {
  const core = { handle: async (_: Request): Promise<Answer> => ({ kind: 'nothing' }) };
  const kept = new AsyncLocalStorage<Handled[]>();
  const handle = async (request: Request): Promise<Answer> => {
    const answer = await core.handle(request);
    // Home is drawn anew by itself, after what was asked on it.
    if (!request.key.endsWith(':home')) kept.getStore()?.push({ request, answer });
    return answer;
  };
  const slack = await stage(handle, known, names.map(inSlack));
  const teams = await scene({ handle, people: names.map(inTeams) });
  return {
    core,
    slack,
    teams,
    /** What one delivery brought to core and was told; throws where it brought nothing, or more than one thing. */
    through: async (delivery: () => Promise<unknown>): Promise<Handled> => {
      const own: Handled[] = [];
      await kept.run(own, delivery);
      const [only, more] = own;
      if (!only || more) throw new Error(`${own.length} requests came in, not one.`);
      return only;
    },
    close: async () => {
      await slack.standIn.close();
      await teams.teams.close();
    },
  };
};
