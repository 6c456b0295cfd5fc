import { beforeEach, describe, expect, it } from 'vitest';
import type { Known } from '../../../core/model/chat-facts.ts';
import type { Asker } from '../../../core/model/request.ts';
import { linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request, typed } from '../../support/world.ts';
import { chair, clerk, jo, sam, stageOf } from '../poll/stage.ts';

let stage: Southport;
beforeEach(async () => {
  stage = await stageOf(3);
});

const home = { home: true, guest: false };
const guest = { home: false, guest: true };
const stranger = { home: false, guest: false };

const somebody = { slack: sam, teams: jo };
type Said = Pick<Known, 'home' | 'guest'>;

/** Somebody's first act where the partnership's channels are open to all of the house. */
const acts = async (chat: 'slack' | 'teams', payload: Said, roster: Said) => {
  const like = somebody[chat];
  const account = `${like.account}-new` as Asker['account'];
  stage.bot.known.set(account, { name: 'Gil', ...roster });
  const asker = { account, name: 'Gil', ...payload };
  const who = { ...like, account, name: 'Gil' };
  const answer = await stage.bot.ask(
    request(who, typed('action Paint the pier'), like.place, { asker }),
  );
  const people = linesIn(viewOf(await stage.says(clerk, 'partnership people'))).join(' ');
  return { said: linesIn(viewOf(answer)).join(' '), in: people.includes('Gil') };
};

describe.each(['slack', 'teams'] as const)('who comes in by acting, on %s', (chat) => {
  it('is whom both the payload and the roster call one of the house', async () => {
    expect(await acts(chat, home, home)).toMatchObject({ in: true });
  });

  it.each<[string, Said, Said]>([
    ['payload calls a guest', guest, home],
    ['roster calls a guest', home, guest],
    ['payload calls a stranger', stranger, home],
    ['roster calls a stranger', home, stranger],
    ['both call a guest', guest, guest],
  ])('is nobody whom the %s', async (_, payload, roster) => {
    expect(await acts(chat, payload, roster)).toEqual({
      said: expect.stringContaining("You're not on the list"),
      in: false,
    });
    expect(linesIn(viewOf(await stage.says(chair, 'partnership people'))).join(' ')).not.toContain(
      'Gil',
    );
  });
});
