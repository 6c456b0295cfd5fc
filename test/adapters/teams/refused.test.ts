import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { text, type View } from '../../../core/view/view.ts';
import type { Fault } from '../../../infra/local/standins/faults.ts';
import {
  answering,
  channel,
  chat,
  list,
  type Scene,
  sam,
  saying,
  scene,
  sent,
  view,
} from '../../support/teams/scene.ts';
import { everyForm } from '../../support/teams/views.ts';

const large: Fault = { status: 413, error: 'MessageSizeTooBig' };
const barred: Fault = { status: 403, error: 'MessageWritesBlocked' };
const rows = Array.from({ length: 120 }, (_, at) => ({
  spans: [text(`A-${at + 1} Mend the bench number ${at + 1} on the promenade by the pier`)],
}));
const long: View = { aloud: '120 open actions.', blocks: [{ kind: 'rows', rows }] };
const direct = 'POST conversations/a:chat-of-sam/activities';

let on: Scene;
const posts = () => sent(on).filter(({ to }) => to.startsWith('POST'));
const words = (some: readonly { readonly body: unknown }[]) => JSON.stringify(some);

describe.each<['on' | 'off']>([['on'], ['off']])(
  'targeted messages are %s, an answer',
  (targeted) => {
    beforeEach(async () => {
      on = await scene({ with: { TEAMS_TARGETED: targeted } });
    });
    afterEach(() => on.teams.close());

    it('that is too large in a chat of two goes on as smaller pages, with nothing left out', async () => {
      const { driver } = answering(on, view(long));
      on.teams.faults.push(large, large);
      await driver.say(sam, chat, 'list');
      const taken = posts().slice(2);
      expect(taken.length).toBeGreaterThan(1);
      for (const { body } of taken) expect(JSON.stringify(body).length).toBeLessThan(7 * 1024);
      for (const at of [1, 2, 60, 119, 120])
        expect(words(taken).split(`A-${at} Mend the bench number ${at} on`)).toHaveLength(2);
      expect(on.refusals).toEqual([
        { kind: 'refused', why: 'too-large', code: 'MessageSizeTooBig', arrived: true },
      ]);
    });

    it('that may not be said in a channel goes to whoever asked, whole and in their own chat', async () => {
      const { driver } = answering(on, view(list));
      on.teams.faults.push(barred);
      await driver.say(sam, channel, 'list');
      expect(posts().map(({ to }) => to)).toEqual([
        expect.stringContaining(channel.id),
        'POST conversations',
        direct,
      ]);
      expect(words(posts().slice(2))).toContain('A-2 Bins');
      expect(on.refusals).toMatchObject([{ code: 'MessageWritesBlocked', arrived: true }]);
    });

    it('that is barred there too is told to have been lost, and is tried no more', async () => {
      const { driver } = answering(on, view(saying('Only Sam can finish A-1.')));
      on.teams.faults.push(barred, barred);
      await driver.say(sam, channel, 'done A-1');
      expect(posts()).toHaveLength(2);
      expect(on.refusals).toMatchObject([{ why: 'unreachable', arrived: false }]);
    });

    it('that is barred in the chat of two has no other way', async () => {
      const { driver } = answering(on, view(saying('A-1 is done.')));
      on.teams.faults.push(barred);
      await driver.say(sam, chat, 'done A-1');
      expect(posts()).toHaveLength(1);
      expect(on.refusals).toMatchObject([{ why: 'unreachable', arrived: false }]);
    });

    it('that is a form goes to their own chat', async () => {
      const { driver } = answering(on, { kind: 'form', form: everyForm });
      on.teams.faults.push({ status: 403, error: 'BotDisabledByAdmin' });
      await driver.say(sam, channel, 'action new');
      expect(posts().at(-1)?.to).toBe(direct);
      expect(words(posts().slice(-1))).toContain('Open the form');
      expect(on.refusals).toMatchObject([{ why: 'not-a-member', arrived: true }]);
    });

    it('that is late or lost is neither repeated nor told', async () => {
      const { driver } = answering(on, view(list));
      on.teams.faults.push({ status: 502 }, { retryAfter: 9 });
      await driver.say(sam, chat, 'list');
      await driver.say(sam, chat, 'list');
      expect(posts()).toHaveLength(2);
      expect(on.refusals).toEqual([]);
    });
  },
);

describe('a press', () => {
  beforeEach(async () => {
    on = await scene({ with: { TEAMS_TARGETED: 'on' } });
  });
  afterEach(() => on.teams.close());
  const button = { type: 'Action.Execute', title: 'All', data: { ask: { ask: 'mine' }, n: 1 } };

  it('whose list may be posted nowhere is answered with its words', async () => {
    const { driver } = answering(on, view(list));
    on.teams.faults.push(barred, barred);
    const answer = await driver.press(sam, channel, button, 'All', { message: '77' });
    expect(JSON.stringify(answer.body)).toContain('A-2 Bins');
    expect(on.refusals).toMatchObject([{ arrived: false }]);
  });

  it('is answered also where nobody could be told of it', async () => {
    const deaf = await scene({
      with: { TEAMS_TARGETED: 'on' },
      replyRefused: () => Promise.reject(new Error('the table is away')),
    });
    answering(deaf, view(list));
    deaf.teams.faults.push(barred);
    const answer = await deaf.driver.press(sam, channel, button, 'All', { message: '77' });
    expect(answer.status).toBe(200);
    expect(deaf.faults).toMatchObject([{ at: 'teams refused' }]);
    await deaf.teams.close();
  });
});
