import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../../infra/local/console/model.ts';
import { startLaptop, type TestLaptop } from '../../support/laptop.ts';

let laptop: TestLaptop;
beforeAll(async () => {
  laptop = await startLaptop();
});
afterAll(() => laptop.stop());

const overview = async (): Promise<Overview> =>
  (await (await fetch(`${laptop.url}/console/overview`)).json()) as Overview;
const ticked = async () => (await overview()).story.map(({ done }) => (done ? 1 : 0)).join('');
const restart = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${laptop.url}/local/restart`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the story from nothing', () => {
  it('has six steps, none of them done', async () => {
    expect(await ticked()).toBe('000000');
    expect((await overview()).canRestart).toBe(true);
  });

  it('ticks each step when the bot shows it in both chats, and not before', async () => {
    const priya = laptop.slack('Priya');
    const owen = laptop.teams('Owen');
    await priya.addBot();
    await laptop.drawn();
    expect(await ticked()).toBe('100000');
    await priya.press('Set up a partnership here');
    await priya.submit({ name: 'Southport Area Partnership', chair: laptop.slack('Asha').user });
    await laptop.drawn();
    expect(await ticked()).toBe('110000');
    await priya.type('/partnership invite');
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(priya.reads().join('\n')) ?? [];
    await owen.addBot();
    await owen.type(`@Folkmoot partnership join ${code}`);
    await laptop.drawn();
    expect(await ticked()).toBe('111000');
    const lamps = (await overview()).story[3]?.slack?.put ?? '';
    await priya.type(lamps);
    await laptop.drawn();
    expect(await ticked()).toBe('111100');
    await owen.press('Done', { within: 'A-1' });
    await laptop.drawn();
    expect(await ticked()).toBe('111110');
  });

  it('keeps a step done when what showed it changes again', async () => {
    await laptop.slack('Priya').press('Reopen', 'A-1');
    await laptop.drawn();
    expect(await ticked()).toBe('111110');
  });
});

describe('beginning again', () => {
  it('is refused to a page from elsewhere, and for what is no way to begin', async () => {
    expect((await restart({ demo: 'none' }, { origin: 'http://example.org' })).status).toBe(403);
    expect((await restart({ demo: 'crosby' })).status).toBe(400);
    expect(await ticked()).toBe('111110');
  });

  it('takes away all that was said, and the story begins anew', async () => {
    expect((await restart({ demo: 'none' })).status).toBe(200);
    expect(await ticked()).toBe('000000');
    expect((await overview()).slack.rooms.some(({ joined }) => joined)).toBe(false);
  });
});
