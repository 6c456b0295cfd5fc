import { describe, expect, it } from 'vitest';
import { replyRefused } from '../../core/handle.ts';
import type { ChatRefusal } from '../../core/model/chat-refusal.ts';
import { directPlace } from '../../core/model/ids.ts';
import { asha, onTeams, type Somebody, sam, somebody } from '../support/southport/people.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';
import { request } from '../support/world.ts';

const tess = somebody('Tess', 'teams');
const cleo = somebody('Cleo', 'teams');
const secret = 'mine, and what nobody else may know';

const refuse = (
  world: Southport,
  who: Somebody,
  place = onTeams,
  { why = 'too-large' as ChatRefusal, code = 'MessageSizeTooBig', arrived = true } = {},
) => {
  const typed = { text: secret, mentions: [] };
  const kind = place.includes(':@') ? ('direct' as const) : ('channel' as const);
  const asked = request(who, { kind: 'typed', typed }, place, { where: { place, kind } });
  return replyRefused(asked, { why, code, arrived }, world.bot.ports);
};
const told = (world: Southport, who: Somebody) =>
  world.heard(who).flatMap(({ view: { aloud } }) => (/refused/.test(aloud) ? [aloud] : []));
const set = () => newSouthport({ places: [onTeams], clerk: cleo, seats: [asha, cleo, sam, tess] });
const soon = (world: Southport) => world.bot.to('2027-01-04T11:00:00.000Z');

describe('an answer that a chat refused', () => {
  it('is told to chair and clerk, by its reason and never its words', async () => {
    const world = await set();
    await refuse(world, tess);
    await soon(world);
    for (const officer of [asha, cleo]) {
      expect(told(world, officer)).toEqual([
        expect.stringContaining(
          'An answer to Tess in Southport partners (Teams) was refused: it was too large for the chat (MessageSizeTooBig). It reached them another way.',
        ),
      ]);
    }
    expect(JSON.stringify(world.bot.messages)).not.toContain('nobody else may know');
    expect(told(world, tess)).toEqual([]);
  });

  it('is told once a day for each place and reason', async () => {
    const world = await set();
    await refuse(world, tess);
    await refuse(world, tess);
    await refuse(world, tess, onTeams, { why: 'unreachable', code: 'X', arrived: false });
    await soon(world);
    expect(
      told(world, cleo)
        .join(' ')
        .match(/was refused/g),
    ).toHaveLength(2);
    expect(told(world, cleo).join(' ')).toContain('(X). It did not reach them.');
  });

  it('of the clerk is told to the chair, and names no channel where it was in private', async () => {
    const world = await set();
    await refuse(world, cleo, directPlace(cleo.account), { why: 'unreachable', code: '403' });
    await soon(world);
    expect(told(world, asha)).toEqual([expect.stringContaining('An answer to Cleo was refused')]);
    expect(told(world, cleo)).toEqual([]);
  });

  it('where no partnership is known is told to nobody', async () => {
    const world = await set();
    const nobody = somebody('Nobody', 'teams');
    await refuse(world, nobody, directPlace(nobody.account));
    await soon(world);
    expect(told(world, asha)).toEqual([]);
  });
});
