import { describe, expect, it } from 'vitest';
import { sefton } from '../../infra/local/standins/world.ts';
import { heard } from '../support/laptop/heard.ts';
import { alsoPeople, southport, story } from '../support/laptop/story.ts';

const other = { id: 'T0OTHER', name: 'Other Council', domain: 'other' };
const someone = (key: string, name: string, slack: string) => ({
  ...{ key, name, slack, of: other, role: 'Partner', email: `${key}@example.net` },
});

describe('people of a partner’s workspace, in a channel that both share', () => {
  alsoPeople(sefton, [someone('olga', 'Olga Other', 'U0OLGA'), someone('piet', 'Piet', 'U0PIET')]);
  const laptop = story();

  it('are named with their organisation where they ask, and offered with it', async () => {
    const { slack, setUp, drawn, chats } = laptop();
    await setUp('southport', southport(laptop()));
    const { channels, saveChannel } = chats.slack.state;
    const channel = [...channels.values()].find(({ name }) => name === 'southport');
    if (channel) saveChannel({ ...channel, shared: true });
    const olga = slack('Olga Other');
    await olga.type('@folkmoot action Sweep the steps');
    await olga.press('Ask to join');
    await drawn();
    expect(heard(slack('Priya', 'direct'))).toMatchObject({
      said: expect.stringMatching(/Olga Other, Other Council, asks to join Southport Area/),
      buttons: ['Other Council', 'Another organisation', 'No'],
    });
    await slack('Priya', 'direct').press('Other Council');
    await drawn();
    expect(slack('Sam').reads().join('\n')).toContain('Olga Other, Other Council, Slack');
    await slack('Sam').type('/partnership who olga');
    expect(slack('Sam').reads().at(-1)).toContain('Other Council');
  });

  it('are told in the form itself where the app is not in the workspace that it names', async () => {
    const { slack, journal, chats } = laptop();
    const { state, envelope, people } = chats.slack;
    const olga = slack('Olga Other');
    await olga.press('New action');
    const [modal] = [...state.modals.values()];
    const view = { ...envelope.shownView(modal?.id ?? ''), app_installed_team_id: other.id };
    const before = await journal();
    const sent = { type: 'view_submission', ...envelope.aboutForm(olga.user), view };
    const { status, body } = await envelope.interact({
      ...sent,
      view: { ...view, state: { values: { title: { value: { value: 'Mend it' } } } } },
    });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      response_action: 'errors',
      errors: { title: expect.stringMatching(/^Folkmoot isn't installed in the workspace/) },
    });
    expect(await journal()).toBe(before);
    expect(await people.submit(olga.user, modal?.id ?? '', {})).not.toEqual({});
  });

  it('are told in a form that was open when the app was taken out, and nothing is made', async () => {
    const { slack, slackSays, journal } = laptop();
    const olga = slack('Olga Other');
    await olga.press('New action');
    await slackSays('southport', { type: 'app_uninstalled' });
    const before = await journal();
    for (const _ of ['once', 'twice']) {
      const errors = await olga.submit({ title: 'Mend the gate' });
      expect(Object.values(errors)).toEqual([expect.stringMatching(/^Folkmoot isn't installed/)]);
    }
    expect(await journal()).toBe(before);
  });
});
