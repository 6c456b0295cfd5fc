import { describe, expect, it } from 'vitest';
import type { Command } from '../../core/model/register.ts';
import { gapsAmong, gapsIn, namesGone } from '../support/nameless.ts';
import { onSlack } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
import { slackAccount, teamsAccount, teamsChannel } from './cast.ts';
import { examples } from './examples-all.ts';
import { waiting } from './permitted.ts';
import { type Southport, southport } from './southport.ts';
import { columns, mayRows } from './who-may.ts';

const chats = {
  Slack: { account: slackAccount, place: onSlack },
  Teams: { account: teamsAccount, place: teamsChannel },
} as const;
type Chat = keyof typeof chats;

const press = (on: Southport, chat: Chat, who: (typeof columns)[number][1], ask: object) => {
  const { account, place } = chats[chat];
  const asker = { account: account(who), name: '', home: who !== 'gwen', guest: who === 'gwen' };
  const persona = { account: asker.account, name: '' };
  return on.world.ask(request(persona, { kind: 'pressed', ask: ask as never }, place, { asker }));
};

describe.each(['Slack', 'Teams'] as const)('where no chat tells a name, in %s', (chat) => {
  it.each(Object.keys(examples) as Command['ask'][])(
    'nothing that %s answers or brings about misses one',
    async (name) => {
      const on = await southport();
      const { who, ask, where } = await examples[name](on, chat);
      namesGone(on.world);
      const before = on.world.messages.length;
      if (where !== undefined && where !== 'southport') return;
      const answer = await press(on, chat, who, ask);
      await on.world.to('2027-01-05T10:00:00.000Z');
      expect(gapsIn(answer)).toEqual([]);
      expect(gapsAmong(on.world.messages.slice(before))).toEqual([]);
    },
  );

  it('nothing that can be shown misses one', async () => {
    const on = await waiting();
    namesGone(on.world);
    for (const { asks } of mayRows)
      for (const ask of asks(on))
        for (const [, who] of columns)
          expect([ask, gapsIn(await press(on, chat, who, ask))]).toEqual([ask, []]);
    await on.world.to('2027-01-19T10:00:00.000Z');
    expect(gapsAmong(on.world.messages)).toEqual([]);
  });
});
