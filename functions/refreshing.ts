import type { RotateNeeds } from '../adapters/slack/rotate.ts';
import { lostToken } from '../core/engine/lost-token.ts';
import { handle } from '../core/handle.ts';
import { slackApp } from './slack-app.ts';
import { tokensIn } from './tokens.ts';
import { corePorts, type Parts, tableOf, told } from './wiring.ts';

/** What turning tokens needs of the world. */
export const refreshNeeds = (parts: Parts = {}): RotateNeeds => {
  const ports = corePorts(parts);
  const tell: RotateNeeds['tell'] = async (one) =>
    void (await handle(lostToken(one, ports), ports));
  return {
    ...slackApp(told(parts)),
    shelf: tokensIn(told(parts), tableOf(parts)),
    now: ports.now,
    tell,
  };
};
