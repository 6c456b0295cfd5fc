import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../adapters/teams/connector.ts';
import { consented, consentIn } from '../../../adapters/teams/consent.ts';
import { accountId, placeId } from '../../../core/model/ids.ts';

const at = 'https://harbour-my.sharepoint.com/personal/sam/log.csv';
const uploadInfo = { uploadUrl: `${at}?session=1`, contentUrl: at, uniqueId: 'u1', name: 'l.csv' };
const context = { offered: 'e1', programme: 'pg-1' };
const activity = {
  type: 'invoke',
  value: { action: 'accept', context, uploadInfo },
  replyToId: 'a1',
};
const visitor = accountId('teams', 't2', 'o1');
const before = accountId('teams', 't1', 'o1');
const place = placeId('teams', 't2', '@o1');
const said = consentIn(activity, 't1', visitor, { place, kind: 'direct' });
/** A chat from which the paths of calls are kept. */
const chat = () => {
  const calls: string[] = [];
  const way = {
    conversation: async () => ({ id: 'a:1' }),
    call: async (_: unknown, path: string) => void calls.push(path),
  } as unknown as Connector;
  return { way, calls };
};

describe('what is said to a file that was offered', () => {
  it('is read in a chat of two alone', () => {
    expect(said).toMatchObject({ ...context, asked: 'a1', into: { upload: `${at}?session=1` } });
    expect(consentIn(activity, 't1', visitor, { place, kind: 'channel' })).toBeUndefined();
  });

  it('counts for a visitor also under the name by which they were known before', async () => {
    const { way, calls } = chat();
    const tried: string[] = [];
    const take = async ({ by }: { by: string }) => tried.push(by) > 0 && by === before;
    expect(said && (await consented(way, take)(said))).toEqual({ status: 200 });
    expect(tried).toEqual([visitor, before]);
    expect(calls).toEqual([]);
  });

  it('takes the card away where nothing was offered to them', async () => {
    const { way, calls } = chat();
    expect(said && (await consented(way, async () => false)(said))).toEqual({ status: 200 });
    expect(calls).toEqual(['conversations/a%3A1/activities/a1']);
  });

  it('is told to Teams to be pressed again where the table is busy', async () => {
    const { way, calls } = chat();
    const busy = () => Promise.reject(new Error('busy'));
    expect(said && (await consented(way, busy)(said))).toEqual({ status: 503 });
    expect(calls).toEqual([]);
  });
});
