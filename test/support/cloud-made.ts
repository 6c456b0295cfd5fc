import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import { synthesized } from './cloud.ts';
import { callsOf, judgedTogether } from './cloud-calls.ts';
import type { Call } from './cloud-rights.ts';

/** The functions that work on the table by themselves or for people; `files` only reads. */
export const workers = ['slack', 'teams', 'relay', 'deliver', 'tick', 'wake'] as const;
export const cloud = synthesized();

const tables = Object.entries(cloud.resources).flatMap(([id, { Type, Properties }]) =>
  Type === 'AWS::DynamoDB::Table' ? [[Properties.TableName, `<${id}.Arn>`] as const] : [],
);

/** A call to a table by its name, as the template names the table. */
export const inCloud = (call: Call): Call => {
  const [table = '', ...index] = call.resource.split('/');
  const arn = tables.find(([name]) => name === table)?.[1] ?? table;
  return { ...call, resource: [arn, ...index].join('/') };
};

/** Writes down, from now on, each call to the table under the function that `working` names; what is part of a transaction also as it would be, were that judged as one. */
export const callsMade = (working: () => string | undefined): ReadonlyMap<string, Call[]> => {
  const made = new Map<string, Call[]>(workers.map((name) => [name, []]));
  type Command = { constructor: { name: string }; input: object };
  type Send = (this: DynamoDBClient, command: Command) => Promise<unknown>;
  const send = DynamoDBClient.prototype.send as unknown as Send;
  const heard: Send = function (command) {
    const calls = callsOf(command.constructor.name, command.input as never);
    const both = [...calls, ...judgedTogether(calls).filter(({ within }) => within)];
    made.get(working() ?? '')?.push(...both.map(inCloud));
    return send.call(this, command);
  };
  vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(heard as never);
  return made;
};
