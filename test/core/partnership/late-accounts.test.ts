import { describe, expect, it } from 'vitest';
import { directPlace } from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import { at, inBothChats, personOf, tell, tess } from '../../support/southport/late-news.ts';
import { onSlack, onTeams, sam } from '../../support/southport/people.ts';
import type { Southport } from '../../support/southport/world.ts';

describe.each([
  ['Slack', sam],
  ['Teams', tess],
])('late news of an account in %s', (_, who) => {
  const known = async (world: Southport) => {
    const { name, accounts } = (await personOf(world, who.id)) ?? {};
    return { name, accounts };
  };
  const { account } = who;
  const where = who === sam ? onSlack : onTeams;

  it.each<[string, Happening, Happening]>([
    [
      'an older name',
      { happened: 'account-renamed', account, name: 'New' },
      { happened: 'account-renamed', account, name: 'Old' },
    ],
    [
      'that it was closed, once it is open again under its name',
      { happened: 'account-renamed', account, name: who.name },
      { happened: 'account-left', account },
    ],
    [
      'a name from before it was closed',
      { happened: 'account-left', account },
      { happened: 'account-renamed', account, name: 'Old' },
    ],
  ])('%s, changes nothing', async (_, newer, older) => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await tell(world, newer, where, at(500));
    const before = await known(world);
    await tell(world, older, where, at(300));
    expect(await known(world)).toEqual(before);
  });

  it('that they left the channel, once they are back in it, is put to nobody', async () => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await tell(world, { happened: 'came', account }, where, at(500));
    await tell(world, { happened: 'left', account, of: 'channel' }, where, at(400));
    const put = () => JSON.stringify(world.bot.messages).includes(`${who.name} left `);
    await world.bot.to(at(3 * 24 * 3600));
    expect(put()).toBe(false);
    await tell(world, { happened: 'left', account, of: 'channel' }, where, at(2 * 24 * 3600));
    await world.bot.to(at(5 * 24 * 3600));
    expect(put()).toBe(true);
  });

  it('that they took the app out of their own chat, once they have added it again', async () => {
    const world = await inBothChats();
    const own = directPlace(account);
    await world.bot.to(at(600));
    await tell(world, { happened: 'removed' }, own, at(400), who);
    await tell(world, { happened: 'added' }, own, at(500), who);
    await tell(world, { happened: 'removed' }, own, at(450), who);
    const read = await world.store.lookUp({ place: own, accounts: [account] });
    expect(read.accounts.get(account)?.row?.gone).toBeUndefined();
  });
});
