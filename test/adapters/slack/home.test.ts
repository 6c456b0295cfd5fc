import { afterEach, describe, expect, it } from 'vitest';
import { buttonValue } from '../../../adapters/slack/press.ts';
import { readAsk } from '../../../core/features/asks.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Request } from '../../../core/model/request.ts';
import { text, type View } from '../../../core/view/view.ts';
import { asha, form, said, stage } from '../../support/slack/stage.ts';

const line = (aloud: string, more: Partial<View> = {}): Answer => ({
  kind: 'view',
  made: false,
  view: { aloud, blocks: [{ kind: 'text', spans: [text(aloud)] }], ...more },
});
const home = line('Nothing has your name on it.', { home: true });
const isHome = ({ input }: Request): boolean =>
  input.kind === 'pressed' && input.ask.ask === 'person.home';

const staged = async (answer: (request: Request) => Answer | Promise<Answer> = () => said) => {
  const made = await stage((request) => (isHome(request) ? home : answer(request)));
  open.push(made.standIn.close);
  const published = () => made.standIn.calls.filter(({ method }) => method === 'views.publish');
  const texts = () => JSON.stringify(published().at(-1)?.args.view);
  return { ...made, published, texts };
};
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const element = (ask: Ask) => ({
  type: 'button',
  action_id: `0:${ask.ask}`,
  value: buttonValue(ask) ?? '',
});
const done: Ask = { ask: 'action.done', in: 'pt-1', ref: 'A-1' };

describe("somebody's Home in Slack", () => {
  it('is published once when it is opened, and as often as it is opened again', async () => {
    const { driver, published, requests, texts } = await staged();
    const first = await driver.opens(asha);
    expect(first).toMatchObject({ status: 200, body: undefined });
    expect(published()).toHaveLength(1);
    expect(published()[0]?.args).toMatchObject({ user_id: 'U1', view: { type: 'home' } });
    expect(texts()).toContain('Nothing has your name on it.');
    await first.again();
    expect(published()).toHaveLength(2);
    expect(requests.map(({ where }) => where.kind)).toEqual(['direct', 'direct']);
    expect(requests[0]?.key).toBe(requests[1]?.key);
  });

  it('is left alone by the tab of messages', async () => {
    const { driver, published, requests, counted } = await staged();
    await driver.opens(asha, 'messages');
    expect([published(), requests, counted]).toEqual([[], [], []]);
  });

  it('does not stand over something newer', async () => {
    const { driver, published, standIn, counted } = await staged();
    await driver.opens(asha);
    const hash = standIn.state.homes.get('U1')?.hash;
    await driver.opens(asha, 'home', { hash });
    await driver.opens(asha, 'home', { hash });
    expect(published()).toHaveLength(3);
    expect(standIn.state.homes.get('U1')?.hash).not.toBe(hash);
    expect(counted).toEqual([]);
  });

  it('is drawn anew by one call after a press, whose answer stands at its top', async () => {
    const { driver, published, requests, standIn } = await staged();
    await driver.pressOnHome(asha, element(done));
    expect(published()).toHaveLength(1);
    expect(standIn.calls).toHaveLength(1);
    const [first, second] = (standIn.state.homes.get('U1')?.view.blocks ?? []) as object[];
    expect(JSON.stringify(first)).toContain('A-1 is on the list.');
    expect(second).toEqual({ type: 'divider' });
    expect(requests.map(({ input }) => 'ask' in input && input.ask)).toEqual([
      done,
      { ask: 'person.home', in: 'pt-1' },
    ]);
  });

  it('says in a full sentence what a card does not', async () => {
    const card = line('Action A-1: Fix the gate, with Sam.', {
      blocks: [{ kind: 'title', text: 'Fix the gate', ref: 'A-1' }],
    });
    const { driver, texts } = await staged(() => card);
    await driver.pressOnHome(asha, element(done));
    expect(texts()).toMatch(/Action A-1: Fix the gate, with Sam\..*Fix the gate · A-1/);
  });

  it('has what is too long for it sent as messages', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      kind: 'text' as const,
      spans: [text(`Line ${at}`)],
    }));
    const { driver, published, standIn, texts } = await staged(() =>
      line('Sixty lines.', { blocks: rows }),
    );
    await driver.pressOnHome(asha, element(done));
    expect(published()).toHaveLength(1);
    expect(texts()).toContain('sent it to you under Messages');
    expect(standIn.messagesIn('D1').length).toBeGreaterThan(1);
  });

  it('turns a page without a second answer', async () => {
    const { driver, published, requests } = await staged();
    await driver.pressOnHome(asha, element({ ask: 'person.home', page: 2 }));
    expect([published().length, requests.length]).toEqual([1, 1]);
  });

  it('opens a form before anything else, and is drawn anew once that is sent', async () => {
    const { driver, published, standIn } = await staged(({ input }) =>
      input.kind === 'submitted' ? said : { kind: 'form', form },
    );
    await driver.pressOnHome(asha, element({ ask: 'form', form: 'action.new' }));
    expect(published()).toEqual([]);
    const [modal] = standIn.views();
    const sent = await driver.submit(asha, modal as never, { what: 'Fix the gate' });
    expect(sent.body).toEqual({ response_action: 'clear' });
    expect(published()).toHaveLength(1);
    expect(JSON.stringify(published()[0]?.args.view)).toContain('A-1 is on the list.');
  });

  it.each(['hash_conflict', 'not_enabled', 'view_too_large', 'invalid_auth'])(
    'is tried once where Slack says %s',
    async (code) => {
      const { driver, published, standIn, counted, faults } = await staged();
      standIn.fail('views.publish', { error: code });
      expect((await driver.opens(asha)).status).toBe(200);
      expect(published()).toHaveLength(1);
      expect(counted).toEqual(code === 'hash_conflict' ? [] : ['slack.home.lost']);
      expect(faults).toEqual([]);
    },
  );

  it('says that it could not be drawn, with the way to try again', async () => {
    const { driver, published, texts, faults } = await staged();
    const broken = await stage(() => {
      throw new Error('the table is away');
    });
    open.push(broken.standIn.close);
    expect((await broken.driver.opens(asha)).status).toBe(200);
    const call = broken.standIn.calls.filter(({ method }) => method === 'views.publish');
    expect(call).toHaveLength(1);
    expect(JSON.stringify(call[0]?.args.view)).toMatch(/couldn't do that just now.*Look again/);
    expect([driver, published(), texts(), faults]).toBeDefined();
  });

  it('shows nothing where the app was taken out', async () => {
    const gone = await stage(() => ({ kind: 'nothing' }));
    open.push(gone.standIn.close);
    await gone.driver.opens(asha);
    expect(gone.standIn.calls).toEqual([]);
  });

  it('is pressed by buttons that come back as they were drawn', () => {
    expect(readAsk(JSON.parse(element({ ask: 'person.home', of: 'things' }).value))).toEqual({
      ask: 'person.home',
      of: 'things',
    });
  });
});
