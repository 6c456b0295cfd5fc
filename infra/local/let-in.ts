import { createTokensTable } from '../../adapters/dynamodb/table.ts';
import { scopes } from '../../adapters/slack/manifest.ts';
import { installId } from '../../core/model/ids.ts';
import type { Environment } from '../../functions/settings.ts';
import { tokensIn } from '../../functions/tokens.ts';
import { tableOf } from '../../functions/wiring.ts';
import type { Kept } from './kept.ts';
import { ownSecret } from './settings.ts';
import type { StandInClock } from './standins/clock.ts';
import type { World } from './standins/world.ts';

/** Installs the app in another workspace, as its own page would: its token goes where the cloud keeps those. */
export const letIn = async (
  world: World,
  environment: Environment,
  kept: Kept,
  { now }: Pick<StandInClock, 'now'>,
): Promise<{ readonly world: World; readonly botToken: string }> => {
  const install = installId('slack', world.workspace.id);
  const token = `xoxb-${ownSecret(kept, `slack-bot ${world.workspace.id}`)}`;
  const made = tableOf({ environment });
  await createTokensTable(made.client, made.table);
  await tokensIn(environment, made).keep({ install, token, installed: now(), scopes });
  return { world, botToken: token };
};
