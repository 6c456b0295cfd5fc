import type { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { type Carried, sqs } from '../../../adapters/aws/queue.ts';
import { effectId, placeId, programmeId } from '../../../core/model/ids.ts';
import { carriedDue, carriedEffect } from '../../../functions/carried.ts';
import fc from '../../support/fast-check.ts';

const mostBytes = 256 * 1024;
const name = /^[!-~]{1,128}$/;

/** What becomes of a batch, by its number: entries refused, or an error thrown before or after they were taken. */
type Plan = (batch: number) => {
  readonly refuse?: readonly number[];
  readonly throws?: 'before' | 'after';
};

/** SQS by its own rules: a batch that breaks one is refused whole, and what is refused is not kept. */
const queueOf = (plan: Plan = () => ({})) => {
  const kept: string[] = [];
  const seen = new Set<string>();
  let batches = 0;
  const send = async ({ input }: SendMessageBatchCommand) => {
    const { refuse = [], throws } = plan(batches);
    batches += 1;
    if (throws === 'before') throw new Error('no answer');
    const { Entries = [], QueueUrl } = input;
    const ids = Entries.map(({ Id }) => Id);
    const bytes = Entries.reduce(
      (sum, { MessageBody = '' }) => sum + Buffer.byteLength(MessageBody),
      0,
    );
    if (QueueUrl !== 'queue' || Entries.length === 0 || Entries.length > 10)
      throw new Error('batch');
    if (new Set(ids).size < ids.length || bytes > mostBytes) throw new Error('ids or size');
    for (const { MessageGroupId = '', MessageDeduplicationId: once = 'none' } of Entries)
      if (!name.test(MessageGroupId) || !name.test(once)) throw new Error(`no such name: ${once}`);
    const Failed = Entries.filter((_, at) => refuse.includes(at)).map(({ Id }) => ({ Id }));
    for (const [at, { MessageBody = '', MessageDeduplicationId: once }] of Entries.entries()) {
      if (refuse.includes(at) || (once !== undefined && seen.has(once))) continue;
      if (once !== undefined) seen.add(once);
      kept.push(MessageBody);
    }
    if (throws === 'after') throw new Error('no answer');
    // Where nothing failed the list is left out.
    return Failed.length > 0 ? { Failed } : {};
  };
  const client = { send } as unknown as SQSClient;
  return { kept, queue: sqs('queue', client), batches: () => batches };
};

const messages = (many: number): Carried[] =>
  Array.from({ length: many }, (_, at) => ({ body: `${at}`, group: 'g', once: `once-${at}` }));
const bodies = (many: number) => messages(many).map(({ body }) => body);

describe('the sender', () => {
  it.each([0, 1, 9, 10, 11, 20, 25])('sends %i messages, ten at a time', async (many) => {
    const { queue, kept, batches } = queueOf();
    await queue.send(messages(many));
    expect(kept).toEqual(bodies(many));
    expect(batches()).toBe(Math.ceil(many / 10));
  });

  it('ends well only where everything is kept, whatever is refused or goes unanswered', async () => {
    const batch = fc.record(
      {
        refuse: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 10 }),
        throws: fc.constantFrom('before' as const, 'after' as const),
      },
      { requiredKeys: [] },
    );
    const plans = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, batch));
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(35), async (plan, many) => {
        const { queue, kept } = queueOf((at) => plan[at] ?? {});
        // Its source brings it again until it ends well: a message that was kept is not kept twice.
        let tries = 0;
        for (; tries <= plan.length; tries += 1) {
          const done = await queue.send(messages(many)).then(
            () => true,
            () => false,
          );
          if (done) break;
        }
        expect(tries).toBeLessThanOrEqual(plan.length);
        expect([...kept].sort()).toEqual(bodies(many).sort());
      }),
    );
  });

  it('takes every name that an effect may have, and keeps two apart', async () => {
    const { queue, kept } = queueOf();
    const to = placeId('teams', 'f'.repeat(36), `19:${'x'.repeat(60)}@thread.tacv2`);
    const programme = programmeId('p1');
    const ids = ['e1', `digest pt-southport 2027-W01/${to}`, `digest pt-southport 2027-W02/${to}`];
    const keys = ids.map((id) => ({ programme, to, id: effectId(id) }));
    const all = [...keys, ...keys].flatMap((key) => [
      carriedEffect(key, '0'),
      carriedEffect(key, 'due-1'),
    ]);
    await queue.send(all);
    expect(kept.length).toBe(2 * ids.length);
    expect(new Set(kept).size).toBe(ids.length);
  });

  it('has room for ten of the longest keys that the table holds', async () => {
    const { queue, kept } = queueOf();
    const nasty = '\u0001'.repeat(1500);
    const due = { due: 'effect', programme: 'p1', to: nasty, id: nasty } as never;
    await queue.send(Array.from({ length: 10 }, () => carriedDue(due)));
    expect(kept.length).toBe(10);
  });
});
