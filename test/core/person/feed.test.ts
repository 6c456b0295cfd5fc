import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { sealedBy } from '../../../adapters/aws/seal.ts';
import type { PlaceId } from '../../../core/model/ids.ts';
import { files } from '../../../functions/files.ts';
import { calendarSeen, eventsIn } from '../../support/ical.ts';
import { asha, cleo, jo, onSlack, sam } from '../../support/southport/people.ts';
import { aloud, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { filesKey, type Persona } from '../../support/world.ts';

const direct = 'private';
const answered = async (world: Southport, who: Persona, line: string): Promise<string> => {
  const { blocks } = viewOf(await world.says(who, line, direct));
  const copied = blocks.find(({ kind }) => kind === 'copy');
  return copied?.kind === 'copy' ? new URL(copied.text).pathname : '';
};
const open = async ({ bot }: Southport, rawPath: string) => {
  const { store, now } = bot.ports;
  const event = { rawPath } as APIGatewayProxyEventV2;
  return files({ store, now, holds: sealedBy([filesKey]) })(event);
};
const titles = async (world: Southport, path: string): Promise<readonly string[] | 404> => {
  const { statusCode, body = '' } = await open(world, path);
  return statusCode === 200 ? eventsIn(body).map(({ title }) => title ?? '') : 404;
};
const met = async () => {
  const world = await newSouthport();
  await world.says(cleo, 'meeting schedule Ward walk Thursday 14 January 2027 10:00 Hall');
  return world;
};

describe.each([
  ['of a partnership', 'meeting feed', { ask: 'meeting.feed' }],
  ['of a person', 'my calendar', { ask: 'person.feed' }],
] as const)('a feed %s', (_, line, ask) => {
  it('is an address of one’s own, the same whenever it is asked for, that shows what is set', async () => {
    const world = await met();
    const path = await answered(world, sam, line);
    expect(await titles(world, path)).toEqual(['Ward walk']);
    await world.says(cleo, 'meeting schedule Budget Tuesday 19 January 2027 14:00 Hall');
    await world.says(cleo, 'meeting move M-1 15 January');
    expect(await answered(world, sam, line)).toBe(path);
    expect(await titles(world, path)).toEqual(['Ward walk', 'Budget']);
    const { body = '', headers } = await open(world, path);
    expect(calendarSeen(body, '2028')[0]?.begins).toBe('2027-01-15T10:00:00.000Z');
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(await answered(world, jo, line)).not.toBe(path);
  });

  it('is good for longer than a file', async () => {
    const world = await met();
    const path = await answered(world, sam, line);
    await world.bot.to('2027-01-12T12:00:00.000Z');
    expect(await titles(world, path)).toEqual(['Ward walk']);
  });

  it('ends when its owner stops it, and no other’s with it; a new one can be had', async () => {
    const world = await met();
    const [path, other] = [await answered(world, sam, line), await answered(world, jo, line)];
    const asked = await world.asks(sam, ask);
    const stopped = await world.presses(sam, 'Stop this feed', asked);
    expect(aloud(stopped)).toContain('is stopped: its address shows nothing any more.');
    expect(await titles(world, path)).toBe(404);
    expect(await titles(world, other)).toEqual(['Ward walk']);
    const anew = await answered(world, sam, line);
    expect(anew).not.toBe(path);
    expect(await titles(world, anew)).toEqual(['Ward walk']);
    await world.presses(sam, 'Stop this feed', asked);
    expect([await titles(world, path), await titles(world, anew)]).toEqual([404, 404]);
  });

  it('ends with whoever is taken off the list, from that moment', async () => {
    const world = await met();
    const path = await answered(world, sam, line);
    await world.asks(cleo, { ask: 'partnership.remove', person: sam.id, sure: true });
    expect(await titles(world, path)).toBe(404);
  });

  it('opens for no other person or programme by the same seal', async () => {
    const world = await met();
    const path = await answered(world, sam, line);
    const own = sam.id.replace('person:', '');
    const [another] = [jo.id.replace('person:', '')];
    expect(await titles(world, path.replace(own, another))).toBe(404);
    expect(await titles(world, path.replace(/pg-[^/]+|council/, 'pg-other'))).toBe(404);
  });
});

describe('the address of a feed', () => {
  it('is a line to copy, which no channel is shown', async () => {
    const world = await met();
    const view = viewOf(await world.says(sam, 'meeting feed', onSlack as PlaceId));
    expect(view.aloud).not.toContain('/files/');
    expect(view.blocks.map(({ kind }) => kind)).toContain('copy');
  });

  it('of one partnership goes on where that of all is stopped', async () => {
    const world = await met();
    const [one, all] = [
      await answered(world, asha, 'meeting feed'),
      await answered(world, asha, 'my calendar'),
    ];
    await world.says(asha, 'stop my feed', direct);
    expect([await titles(world, one), await titles(world, all)]).toEqual([['Ward walk'], 404]);
  });

  it('cannot be stopped of what somebody is not in', async () => {
    const world = await met();
    const refused = await world.asks(sam, { ask: 'person.stop-feed', of: 'pt-other' });
    expect(aloud(refused)).toContain('You are not on the list here yet');
  });
});
