import { type RotateNeeds, rotate } from '../adapters/slack/rotate.ts';
import { refreshNeeds } from './refreshing.ts';
import { entry } from './wiring.ts';

/** So many are turned in one run; the rest is due in the next. */
const most = 40;

/** Turns the tokens that are about to end. */
export const refresh = (needs: RotateNeeds) => async (): Promise<void> => {
  const { shelf, now } = needs;
  for (const install of await shelf.due(now(), most))
    console.log({ count: `slack.token.${await rotate(install, needs)}` });
};

export const handler = entry((parts) => refresh(refreshNeeds(parts)));
