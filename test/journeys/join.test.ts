import { describe, expect, it } from 'vitest';
import { sefton } from '../../infra/local/standins/world.ts';
import { heard, hears } from '../support/laptop/heard.ts';
import { alsoPeople, inTeams, story } from '../support/laptop/story.ts';

const codeIn = (text: string): string => /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0] ?? '';

describe('setting up in Teams and joining from Slack', () => {
  alsoPeople(
    sefton,
    Array.from({ length: 50 }, (_, index) => inTeams(`Officer${index}`)),
  );
  const laptop = story();

  it('sets up from a typed line by a button that opens the form', async () => {
    const { teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.addBot();
    await owen.type('@Folkmoot partnership setup Southport Area Partnership');
    expect(heard(owen).buttons).toEqual(['Open the form']);
    const form = await owen.press('Open the form');
    if (!form) throw new Error('no form');
    const again = await owen.submit(form, { 'f.name': '' });
    expect(JSON.stringify(again)).toContain('A name is needed.');
    const done = await owen.submit(form, {
      'f.name': 'Southport Area Partnership',
      'f.chair-name': 'Asha',
    });
    await drawn();
    expect(JSON.stringify(done)).toContain(
      'Southport Area Partnership is set up: chair Asha, 2 people so far.',
    );
    expect(heard(teams('Tess'), 'Southport Area Partnership. Chair').said).toBe(
      'Southport Area Partnership. Chair Asha, 2 people, 0 open actions.',
    );
  });

  it('gives the code to the clerk alone and joins a Slack channel by form; who comes in there is told apart', async () => {
    const { teams, slack, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot partnership join');
    const code = codeIn(owen.reads().at(-1) ?? '');
    expect(code).not.toBe('');
    expect(hears(teams('Tess')).some(({ said }) => said.includes(code))).toBe(false);
    const priya = slack('Priya');
    await priya.addBot();
    await priya.press('I have a code from another channel');
    expect(JSON.stringify(priya.modal())).toContain('"Join"');
    expect(await priya.submit({ code: '' })).toEqual({
      code: 'The code from the other channel is needed.',
    });
    await priya.submit({ code: code.replace('-', '').toLowerCase() });
    await drawn();
    expect(heard(slack('Sam'), 'Southport Area Partnership. Chair').said).toBe(
      'Southport Area Partnership. Chair Asha, 3 people, 0 open actions.',
    );
    expect(heard(teams('Owen', 'direct')).said).toContain(
      'Priya joined #southport (Slack) to Southport Area Partnership.',
    );
  });

  it('asks in a channel of more than fifty before it shows anything there', async () => {
    const { slack, teams, chats, journal, drawn } = laptop();
    const { teams: standin } = chats;
    const owen = teams('Owen');
    const notices = teams('Tess', 'Council notices');
    await notices.addBot();
    await owen.type('@Folkmoot partnership invite');
    const code = codeIn(owen.reads().at(-1) ?? '');
    const before = await journal();
    await notices.type(`@Folkmoot partnership join ${code}`);
    const people = standin.state.world.people.filter((one) => one.teams).length;
    expect(heard(notices)).toMatchObject({
      said: `${people} people will see this partnership's cards here. Join here?`,
      buttons: ['Join here', 'Never mind'],
    });
    expect(await journal()).toBe(before);
    expect(hears(teams('Lena', 'Council notices')).at(-1)?.said).toContain('Folkmoot was added.');
    await notices.press('Join here');
    await drawn();
    expect(heard(teams('Lena', 'Council notices')).said).toContain(
      'Southport Area Partnership. Chair',
    );
    expect(slack('Sam').reads().join()).toContain('Council notices (Teams)');
  });

  it('takes five codes an hour that do not fit, and no sixth', async () => {
    const { teams, journal, advance } = laptop();
    const lena = teams('Lena', 'Formby partners');
    await lena.addBot();
    const before = await journal();
    for (const sign of ['2', '3', '4', '5', '6'])
      await lena.type(`@Folkmoot partnership join KXTR-482${sign}`);
    expect(heard(lena).said).toBe(
      'That code was used or has run out. Ask the clerk of the partnership for a new one.',
    );
    await lena.type('@Folkmoot partnership join KXTR-4827');
    expect(heard(lena).said).toBe(
      "That's five codes within an hour that didn't fit. Try again in an hour, or ask the clerk of the partnership for a new one.",
    );
    await advance('PT1H');
    await lena.type('@Folkmoot partnership join KXTR-4827');
    expect(heard(lena).said).toContain('That code was used or has run out.');
    expect(await journal()).toBe(before);
  });
});
