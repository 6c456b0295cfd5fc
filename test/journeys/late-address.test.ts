import { describe, expect, it } from 'vitest';
import { sefton } from '../../infra/local/standins/world.ts';
import { heard } from '../support/laptop/heard.ts';
import { alsoPeople, inTeams, slackId, southport, story } from '../support/laptop/story.ts';

/** One human, whose address the chats give only later. */
const dora = inTeams('Dora', { email: '' });
const { teams: _, ...byTeams } = inTeams('Dora Lee', { key: 'doralee', email: '' });
const doraLee = { ...byTeams, slack: 'U0DORALEE' };
const gives = (key: string) => {
  const people = sefton.people as unknown as { key: string; email: string }[];
  const at = people.findIndex((one) => one.key === key);
  people[at] = { ...(people[at] as (typeof people)[number]), email: 'dora@example.org' };
};

describe('an address that a chat gives late', () => {
  alsoPeople(sefton, [dora, doraLee]);
  const laptop = story();
  const vote = '"What first?" "Lights" "Club" until Friday 17:00';

  it('is not known where both come in, and each has a vote', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Dora Lee').type('/action Sweep the steps');
    await teams('Dora').type('@Folkmoot action Walk the promenade');
    await slack('Priya').type('/partnership people are right');
    await slack('Priya').type(`/poll ${vote}`);
    await drawn();
    await slack('Dora Lee').press('Lights', 'Poll P-1');
    await teams('Dora').press('Club', { within: 'Poll P-1' });
    await drawn();
    expect(heard(slack('Priya'), 'Poll P-1').said).toContain('2 of 6 have voted.');
  });

  it('is learnt of one from the news of a profile, and of the other at a vote of the next day', async () => {
    const { slack, teams, slackSays, drawn, advance } = laptop();
    gives('doralee');
    gives('dora');
    await slackSays('southport', {
      type: 'user_change',
      channel: undefined,
      user: {
        id: slackId(laptop(), 'Dora Lee'),
        team_id: sefton.workspace.id,
        is_email_confirmed: true,
        profile: { display_name: 'Dora Lee', email: 'dora@example.org' },
      },
    });
    await advance('P1DT1M');
    await teams('Dora').press('Lights', { within: 'Poll P-1' });
    expect(heard(teams('Dora'), 'e-mail address').said).toContain(
      "Dora Lee, who is on the list of Southport Area Partnership, has your e-mail address. I've asked there whether that is also you",
    );
    await drawn();
    const own = slack('Dora Lee', 'direct');
    expect(heard(own, 'e-mail address')).toMatchObject({
      said: expect.stringContaining('Dora on Teams has your e-mail address. Is that also you?'),
      buttons: ['Yes, one person', 'No'],
    });
    await own.press('Yes, one person');
    await drawn();
    expect(heard(slack('Priya'), 'Poll P-1').said).toContain('1 of 5 have voted.');
  });
});
