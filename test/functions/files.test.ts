import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { sealedBy, sealer } from '../../adapters/aws/seal.ts';
import { fileLink, linkUntil } from '../../core/engine/file-links.ts';
import { programmeId } from '../../core/model/ids.ts';
import { files } from '../../functions/files.ts';
import { eventsIn } from '../support/ical.ts';
import { council, southport } from '../support/southport/ids.ts';
import { cleo } from '../support/southport/people.ts';
import { newSouthport } from '../support/southport/world.ts';

const [key, older, other] = ['k'.repeat(32), 'o'.repeat(32), 'x'.repeat(32)];
const safe = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const now = '2027-01-04T10:00:00.123Z';
const minute = (minutes: number) => `2027-01-04T10:${String(minutes).padStart(2, '0')}:00.000Z`;

const linkBy = (seal = sealer(key), asked: Partial<Parameters<typeof fileLink>[0]> = {}): string =>
  fileLink(
    {
      kind: 'meeting',
      programme: council,
      about: [southport, 'M-1'],
      until: linkUntil(now),
      ...asked,
    },
    { at: '/files/', seal },
  );
const opening = async (keys: readonly string[] = [key, older]) => {
  const world = await newSouthport();
  await world.says(cleo, 'meeting schedule Ward walk Thursday 14 January 2027 10:00 Hall');
  const { store } = world.bot.ports;
  return (path: string, at: string = now) =>
    files({ store, now: () => at, holds: sealedBy(keys) })({
      rawPath: path,
    } as APIGatewayProxyEventV2);
};

describe('a link to a file', () => {
  it('opens the meeting as a calendar, which nothing on the way keeps', async () => {
    const open = await opening();
    const { statusCode, headers, body = '' } = await open(linkBy());
    expect(statusCode).toBe(200);
    expect(headers).toEqual({
      ...safe,
      'content-disposition': 'attachment; filename="m-1.ics"',
      'content-type': 'text/calendar; charset=utf-8',
    });
    expect(eventsIn(body)).toMatchObject([{ title: 'Ward walk', place: 'Hall' }]);
  });

  it('is good for fifteen minutes, and then is not', async () => {
    const open = await opening();
    expect((await open(linkBy(), minute(15))).statusCode).toBe(200);
    expect(await open(linkBy(), minute(16))).toEqual({
      statusCode: 404,
      headers: safe,
    });
  });

  it('is good under the key before, until that is taken out; and under no other', async () => {
    const open = await opening();
    expect((await open(linkBy(sealer(older)))).statusCode).toBe(200);
    expect((await (await opening([key]))(linkBy(sealer(older)))).statusCode).toBe(404);
    expect((await open(linkBy(sealer(other)))).statusCode).toBe(404);
  });

  it('opens nothing once a sign of it is another', async () => {
    const open = await opening();
    const link = linkBy();
    for (let index = 0; index < link.length; index += 1) {
      const sign = link[index] === 'A' ? 'B' : 'A';
      const forged = `${link.slice(0, index)}${sign}${link.slice(index + 1)}`;
      expect((await open(forged)).statusCode, forged).toBe(404);
    }
  });

  it.each([
    ['a longer life', (link: string) => link.replace('T101500Z', 'T235900Z')],
    ['another meeting', (link: string) => link.replace('M-1', 'M-2')],
    ['another programme', (link: string) => link.replace(council, 'pg-other')],
    ['no end', (link: string) => link.replace(/\d{8}T\d{6}Z/, 'open')],
    ['another cut', (link: string) => link.replace('/M-1/', '-M/1/')],
    ['no seal', (link: string) => link.replace(/\/[^/]+\.ics$/, '/.ics')],
    ['less', (link: string) => link.slice(0, -5)],
    ['more', (link: string) => `${link}/more.ics`],
    ['an escape', (link: string) => link.replace('M-1', 'M%2D1')],
    ['nothing', () => '/files/'],
    ['a way up', () => '/files/../health'],
    ['no end of signs', () => `/files/${'a'.repeat(100_000)}.ics`],
    ['a prototype', () => linkBy(sealer(key), { kind: 'constructor' })],
  ])('with %s opens nothing', async (_, change) => {
    const open = await opening();
    expect((await open(change(linkBy()))).statusCode).toBe(404);
  });

  it('says no more of what is not there than of what is forged', async () => {
    const open = await opening();
    const nothing = await open('/files/nothing.ics');
    expect(await open(linkBy(sealer(key), { about: [southport, 'M-9'] }))).toEqual(nothing);
    expect(await open(linkBy(sealer(key), { programme: programmeId('other') }))).toEqual(nothing);
  });

  it('cannot be made of what would be another path', () => {
    expect(() => linkBy(sealer(key), { about: ['a/b'] })).toThrow('A link cannot hold that.');
  });
});
