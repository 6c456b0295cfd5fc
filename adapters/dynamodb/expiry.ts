import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { At } from '../../core/model/ids.ts';
import { declared, type Item, secondsAt } from './item.ts';
import { keyOf } from './keys.ts';
import { asked, type Dynamo, realPause, remove } from './wire.ts';

/** Deletes what is past its time, as Amazon's table does by itself and the embedded engine does not. Answers how many. */
export const expire = async (
  options: { readonly client: Dynamo; readonly table: string },
  now: At,
): Promise<number> => {
  const wire = { ...options, pause: realPause };
  const past = { that: '#expires <= :now', given: { now: secondsAt(now) } };
  let start: Item | undefined;
  let gone = 0;
  do {
    const scan = {
      TableName: options.table,
      FilterExpression: past.that,
      ...declared([past.that], past.given),
      ...(start ? { ExclusiveStartKey: start } : {}),
    };
    const page = await asked(wire, 'Scan', (client) => client.send(new ScanCommand(scan)));
    for (const item of page.Items ?? []) if (await remove(wire, keyOf(item), past)) gone += 1;
    start = page.LastEvaluatedKey;
  } while (start);
  return gone;
};
