import type { Answer } from '../../core/outcome.ts';
import type { Known } from '../../core/ports.ts';
import type { Request } from '../../core/request.ts';
import { stage } from '../support/slack/stage.ts';
import { scene } from '../support/teams/scene.ts';

/** One thing that came in at an edge, and what core said to it. */
export interface Handled {
  readonly request: Request;
  readonly answer: Answer;
}
export type Edges = Awaited<ReturnType<typeof edges>>;

/**
 * Both edges, with signed requests and tokens before them and stand-in chats behind them. Core is whatever `core.handle`
 * is at the time; all that passes it is kept. `names` are the accounts that Slack can name.
 */
export const edges = async (names: Readonly<Record<string, Known>> = {}) => {
  const core = { handle: async (_: Request): Promise<Answer> => ({ kind: 'nothing' }) };
  const handled: Handled[] = [];
  const through = async (request: Request): Promise<Answer> => {
    const answer = await core.handle(request);
    handled.push({ request, answer });
    return answer;
  };
  const slack = await stage(through, names);
  const teams = await scene({ handle: through });
  return {
    core,
    handled,
    slack,
    teams,
    /** What one delivery brought to core; throws where it brought nothing, or more than one thing. */
    one: async (delivery: () => Promise<unknown>): Promise<Handled> => {
      const before = handled.length;
      await delivery();
      const [only, more] = handled.slice(before);
      if (!only || more) throw new Error(`${handled.length - before} requests came in, not one.`);
      return only;
    },
    close: async () => {
      await slack.standIn.close();
      await teams.teams.close();
    },
  };
};
