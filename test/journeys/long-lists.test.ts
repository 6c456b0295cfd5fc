import { beforeAll, describe, expect, it } from 'vitest';
import { filledModal } from '../../infra/local/demo/play.ts';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a list of more than a hundred people', () => {
  const laptop = story();

  beforeAll(async () => {
    const { slack, setUp, join, chats } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    const { people, state } = chats.slack;
    for (let number = 1; number <= 110; number += 1) {
      const name = number === 110 ? 'Zygmunt Sample' : `Member ${number}`;
      await people.command(priya.user, priya.room, '/partnership', `add ${name}`);
      const added = [...state.modals.values()].at(-1);
      if (added) await people.submit(priya.user, added.id, filledModal(added.view, {}));
    }
  }, 120_000);

  it('is searched in Slack as somebody types, and who is found is stored', async () => {
    const { slack, chats, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/action');
    const modal = [...chats.slack.state.modals.values()].at(-1);
    expect(JSON.stringify(modal?.view)).toContain('external_select');
    const suggest = (text: string) =>
      chats.slack.people.suggest(
        priya.user,
        modal?.id ?? '',
        { blockId: 'owner', action: { action_id: 'value' } },
        text,
      );
    expect(JSON.stringify(await suggest(''))).toMatch(/The first 100 of 11\d: type more/);
    const found = await suggest('zyg');
    const { options: [option] = [] } = found as { options?: readonly { text: { text: string } }[] };
    expect(option?.text.text).toBe('Zygmunt Sample');
    const title = { value: { type: 'plain_text_input', value: 'Paint the shelter' } };
    const owner = { value: { type: 'external_select', selected_option: option } };
    await chats.slack.people.submit(priya.user, modal?.id ?? '', { title, owner });
    await drawn();
    expect(heard(priya, 'aint the shelter').said).toContain('Zygmunt Sample');
  });

  it('is searched in Teams too, and a typed name is taken', async () => {
    const { teams, chats, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action');
    const dialog = await owen.press('Open the form');
    const card = JSON.stringify(dialog?.card);
    expect(card).toContain('"style":"filtered"');
    expect(card.length).toBeLessThan(16 * 1024);
    const dataset = JSON.stringify({
      ask: 'form',
      form: 'action.create',
      search: { field: 'owner', words: '', most: 15 },
    });
    const found = await chats.teams.people.search(owen.user, dialog?.from ?? '', dataset, 'zyg');
    expect(found.map(({ title }) => title)).toEqual(['Zygmunt Sample']);
    if (!dialog) throw new Error('no dialog');
    await owen.submit(dialog, { 'f.title': 'Mend the net', 'f.owner.typed': 'zygmunt' });
    await drawn();
    expect(heard(owen, 'end the net').said).toContain('Zygmunt Sample');
  });
});
