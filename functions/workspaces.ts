import { keptTokens } from '../core/engine/kept-tokens.ts';
import { installId } from '../core/model/ids.ts';
import type { Ports } from '../core/ports/ports.ts';
import type { Tokens } from '../core/ports/tokens.ts';
import { type Environment, settings } from './settings.ts';
import { type Table, tokensIn } from './tokens.ts';

/** The tokens of workspaces that installed the app themselves, and beside them of the one whose token is told. */
export const workspaceTokens = (
  told: Environment,
  { table, ...ports }: Pick<Ports, 'store' | 'now'> & { readonly table: Table },
): Tokens => {
  const { SLACK_BOT_TOKEN: token, SLACK_BOT_TEAM: team } = settings('slack', told);
  const one = token && team ? [{ token, install: installId('slack', team) }] : [];
  return keptTokens({ shelf: tokensIn(told, table), ...ports }, ...one);
};
