import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type TransactWriteItem,
  type Update,
} from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';
import type { Commit } from '../../core/model/commit.ts';
import type { PlaceId, RecordId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';

/** How many writes ago something stood as a late read now finds it. */
export type Lag = () => number;

/** Always as late as that. */
export const behind =
  (writes: number): Lag =>
  () =>
    writes;
/** From none to so many writes ago, another lag for each thing that is read; the same for the same seed. */
export const uneven = (seed: number, most: number): Lag => {
  let count = 0;
  return () => {
    count += 1;
    return (Math.imul(seed * 7919 + count, 0x9e3779b1) >>> 7) % (most + 1);
  };
};

/** What stood under each name after each write, as far as it was seen. */
const past = <What>(lag: Lag) => {
  const states = new Map<string, { readonly after: number; readonly what: What | undefined }[]>();
  let writes = 0;
  return {
    isKnown: (name: string): boolean => states.has(name),
    wrote: (): void => {
      writes += 1;
    },
    saw: (name: string, what: What | undefined): void => {
      states.set(name, [...(states.get(name) ?? []), { after: writes, what }]);
    },
    /** As it was, `now` where nothing has written it since it is watched. */
    asItWas: (name: string, now: What | undefined): What | undefined => {
      const seen = states.get(name);
      if (!seen) return now;
      const until = writes - lag();
      return (seen.findLast(({ after }) => after <= until) ?? seen[0])?.what;
    },
  };
};

type Item = Record<string, AttributeValue>;
const nameOf = (table: string, key: Item): string => JSON.stringify([table, key.pk, key.sk]);

interface Written {
  readonly table: string;
  readonly key: Item;
  /** What stands there afterwards, by what stood there before. */
  readonly made: (before: Item | undefined) => Item | undefined;
  readonly wasAbsent: boolean;
}

/** An update as `change` in adapters/dynamodb/item.ts words it: all that it sets and removes. */
const updated = (
  { Key = {}, UpdateExpression = '', ExpressionAttributeValues = {} }: Partial<Update>,
  before: Item | undefined,
): Item => {
  const [sets = '', gone = ''] = UpdateExpression.split(/REMOVE|ADD/);
  const names = (text: string) => [...text.matchAll(/#(\w+)/g)].map(([, name = '']) => name);
  const set = names(sets).flatMap((name) => {
    const value = ExpressionAttributeValues[`:${name}`];
    return value ? [[name, value] as const] : [];
  });
  const kept = Object.entries(before ?? {}).filter(([name]) => !names(gone).includes(name));
  return Object.fromEntries([...Object.entries(Key), ...kept, ...set]);
};

/** Records and rows are written by updates, and taken away; all else is never read late. */
const writtenBy = (input: object): Written[] => {
  const { TransactItems } = input as { TransactItems?: readonly TransactWriteItem[] };
  const parts = TransactItems?.flatMap((part) => part.Update ?? part.Delete ?? []) ?? [input];
  return parts.flatMap((part: Partial<Update>) => {
    const { TableName: table, Key: key, UpdateExpression, ConditionExpression = '' } = part;
    if (!table || !key) return [];
    const made: Written['made'] = (before) =>
      UpdateExpression === undefined ? undefined : updated(part, before);
    return [
      { table, key, made, wasAbsent: /^attribute_not_exists\(#pk\)$/.test(ConditionExpression) },
    ];
  });
};
const writes = /^(Update|Delete)ItemCommand$|^TransactWriteItemsCommand$/;

/**
 * The same client, answering every BatchGetItem that is not consistent with what stood there some writes ago, as the
 * table may. All other reads are let through: one that should be consistent and is not is found out by its tests.
 */
export const lateClient = (client: Dynamo, lag: Lag): Dynamo => {
  const kept = past<Item>(lag);
  const newest = new Map<string, Item | undefined>();
  const look = async ({ table, key, wasAbsent }: Written): Promise<Item | undefined> => {
    if (wasAbsent) return undefined;
    const RequestItems = { [table]: { Keys: [key], ConsistentRead: true } };
    const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems }));
    return Responses?.[table]?.[0];
  };
  const written = async (command: { readonly input: object }) => {
    const things = writtenBy(command.input);
    for (const thing of things) {
      const name = nameOf(thing.table, thing.key);
      if (kept.isKnown(name)) continue;
      const before = await look(thing);
      if (kept.isKnown(name)) continue;
      kept.saw(name, before);
      newest.set(name, before);
    }
    const answer = await client.send(command as never);
    kept.wrote();
    for (const { table, key, made } of things) {
      const name = nameOf(table, key);
      newest.set(name, made(newest.get(name)));
      kept.saw(name, newest.get(name));
    }
    return answer;
  };
  const read = async (input: BatchGetItemCommandInput) => {
    const asked = Object.entries(input.RequestItems ?? {});
    const answer = await client.send(new BatchGetItemCommand(input));
    const Responses = Object.fromEntries(
      asked.map(([table, { Keys = [], ConsistentRead }]) => {
        const now = answer.Responses?.[table] ?? [];
        if (ConsistentRead) return [table, now];
        const found = new Map(now.map((item) => [nameOf(table, item), item]));
        const names = Keys.map((key) => nameOf(table, key));
        const was = names.map((name) => kept.asItWas(name, found.get(name)));
        return [table, was.filter((item) => item !== undefined)];
      }),
    );
    return { ...answer, Responses };
  };
  const send = async (command: { input: object; constructor: { name: string } }) => {
    const { name } = command.constructor;
    if (writes.test(name)) return written(command);
    if (command instanceof BatchGetItemCommand) return read(command.input);
    return client.send(command as never);
  };
  return { send: send as Dynamo['send'] };
};

const doorNames = ({ rows }: Commit) =>
  rows.filter(({ door }) => door === 'place' || door === 'account');

/** The same store, its late reads as a store gives them that is some commits behind with each thing. */
export const lateStore = <Kept extends Store>(store: Kept, lag: Lag): Kept => {
  const kept = past<unknown>(lag);
  const recordName = (programme: string, id: RecordId): string => `${programme} ${id}`;
  const lookAt = async (commit: Commit): Promise<(readonly [string, unknown])[]> => {
    const { programme, records } = commit;
    const ids = records.map(({ id }) => id);
    const stored = await store.load(programme, ids);
    const rows = await Promise.all(
      doorNames(commit).map(async ({ door, id }) => {
        const place = (door === 'place' ? id : 'slack:none:none') as PlaceId;
        const accounts = door === 'account' ? [id as never] : [];
        const seen = await store.lookUp({ place, accounts });
        return [id, door === 'place' ? seen.place : seen.accounts.get(id as never)] as const;
      }),
    );
    return [...ids.map((id) => [recordName(programme, id), stored.get(id)] as const), ...rows];
  };
  return {
    ...store,
    commit: async (commit) => {
      for (const [name, what] of await lookAt(commit))
        if (!kept.isKnown(name)) kept.saw(name, what);
      const done = await store.commit(commit);
      kept.wrote();
      for (const [name, what] of await lookAt(commit)) kept.saw(name, what);
      return done;
    },
    load: async (programme, ids, how) => {
      const now = await store.load(programme, ids, how);
      if (!how?.stale) return now;
      const was = ids.map((id) => kept.asItWas(recordName(programme, id), now.get(id)));
      return new Map(ids.flatMap((id, index) => (was[index] ? [[id, was[index] as never]] : [])));
    },
    lookUp: async (asked) => {
      const now = await store.lookUp(asked);
      if (!asked.stale) return now;
      const accounts = [...now.accounts].map(
        ([id, row]) => [id, kept.asItWas(id, row) as typeof row] as const,
      );
      const place = kept.asItWas(asked.place, now.place) as typeof now.place;
      return { ...now, place, accounts: new Map(accounts) };
    },
  };
};
