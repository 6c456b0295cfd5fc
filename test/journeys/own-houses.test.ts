import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('partners with a workspace and a tenant of their own, in one partnership', () => {
  const laptop = story(undefined, { PARTNERS: 'own' });
  const everywhere = () => {
    const { slack, teams, partners } = laptop();
    return [slack('Sam'), teams('Owen'), partners.slack('Hana'), partners.teams('Kofi')];
  };

  it('set up in one, join by a code in each of the others', async () => {
    const { slack, partners, setUp, join, codeFor, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const [hana, kofi] = [partners.slack('Hana'), partners.teams('Kofi')];
    await slack('Priya').type('/partnership invite');
    await hana.addBot();
    await hana.type(`/partnership join ${codeFor('Priya')}`);
    await slack('Priya').type('/partnership invite');
    await kofi.addBot();
    await kofi.type(`@Folkmoot partnership join ${codeFor('Priya')}`);
    await drawn();
    for (const one of everywhere()) console.log(one.reads());
    await hana.type('/action Sweep the steps @kofi by Friday');
    await drawn();
    for (const one of everywhere()) console.log(one.reads().slice(-2));
    console.log(laptop().chats.slack.state.refused, laptop().chats.partners?.slack.state.refused);
    console.log(heard(hana), heard(partners.teams('Kofi', 'direct')));
    expect(1).toBe(1);
  });
});
