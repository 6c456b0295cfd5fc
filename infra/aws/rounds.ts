import type { DeploymentSettings } from './settings.ts';
import type { Standing } from './standing.ts';

/** One run of `cdk deploy`: the settings it has beside what the operator says, and whether it brings in what is there under the same names. */
export interface Round {
  readonly settings: Readonly<Record<string, string>>;
  readonly brings: boolean;
}
type Protection = DeploymentSettings['protect'];

/** Nothing of these stands: it was never made, or taken away again after it failed. */
const standsNot = /^(ROLLBACK_|CREATE_FAILED|DELETE_|REVIEW_IN_PROGRESS)/;

/**
 * How a system is deployed upon what stands (docs/decisions/044). A first deployment protects nothing until it has
 * worked, so that one that fails can be taken away and repeated. Tables that are there already, left by an earlier
 * system or restored, are brought in, closed with the key that closes them; they stay protected.
 */
export const roundsOver = ({ stack, outputs, tables, tableKey }: Standing): readonly Round[] => {
  const { KeptKey, RestoredTables } = outputs;
  const stands = stack !== undefined && !standsNot.test(stack);
  const key = stands ? KeptKey : tableKey;
  const others = tables ?? RestoredTables;
  const round = (protect: Protection, brings = false): Round => ({
    settings: { ...(key && { key }), ...(others && { tables: others }), protect },
    brings,
  });
  if (stands) return [round('all', others !== RestoredTables)];
  if (tableKey === undefined) return [round('nothing'), round('all')];
  return [round('tables', true), round('all')];
};
