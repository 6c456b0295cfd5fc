import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { compose } from '../../../core/engine/compose-commit.ts';
import { say } from '../../../core/language/saying.ts';
import { directPlace, personId, programmeId } from '../../../core/model/ids.ts';
import type { Change } from '../../../core/model/outcome.ts';
import type { Happening } from '../../../core/model/request.ts';
import { fresh } from '../../support/fresh.ts';
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

  it('that it was closed, is over when it is open again', async () => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await tell(world, { happened: 'account-left', account }, where, at(300));
    expect(await known(world)).toMatchObject({ accounts: [] });
    await tell(world, { happened: 'account-renamed', account, name: who.name }, where, at(500));
    expect(await known(world)).toEqual({ name: who.name, accounts: [account] });
  });

  it('that it was closed, is told in each programme in which they are somebody', async () => {
    const world = await inBothChats();
    const elsewhere = programmeId('wirral');
    const there = personId('there');
    const person: Change = {
      record: there,
      kind: 'person',
      fresh: true,
      events: [{ event: 'PersonKnown', account, name: who.name }],
    };
    const { n, row } = world.accounts.get(account) ?? { n: 0, row: undefined };
    const people = [...(row?.people ?? []), { programme: elsewhere, person: there }];
    const rows = [{ door: 'account', id: account, n, row: { people } }] as const;
    const done = { kind: 'done', changes: [person], rows, effects: [] } as const;
    const context = {
      now: at(0),
      programme: elsewhere,
      partnership: undefined,
      fresh: () => fresh(16),
    };
    const whole = { ...done, reply: { saying: say('busy', {}) } };
    const trace = { at: at(0) };
    await world.store.commit(compose(whole, { context, trace, hash: sha256, records: new Map() }));
    await world.bot.to(at(600));
    await tell(world, { happened: 'account-left', account }, where, at(500));
    expect(await known(world)).toMatchObject({ accounts: [] });
    const other = (await world.store.load(elsewhere, [there])).get(there);
    expect(other?.state).toMatchObject({ accounts: [] });
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
