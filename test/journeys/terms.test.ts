import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('terms of reference that the bot keeps, in both chats', () => {
  const laptop = story();

  it('begin with a template in Slack and are read in Teams', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await teams('Tess').type('@Folkmoot action Fix the gate');
    await drawn();
    const priya = slack('Priya');
    await priya.type('/partnership terms');
    expect(heard(priya).said).toContain('has no terms of reference');
    await priya.press('Begin with a template');
    await priya.submit({ template: 'informal' });
    expect(heard(priya).said).toContain('Informal area partnership is the draft now');
    const tess = teams('Tess');
    await tess.type('@Folkmoot partnership terms draft');
    expect(heard(tess).said).toContain('6. Quorum · a quorum of a third of the seats, rounded up');
  });

  it('are changed by a form and put in force by another', async () => {
    const { slack, teams } = laptop();
    const priya = slack('Priya');
    await priya.type('/partnership terms 6');
    await priya.press('Change');
    await priya.submit({
      heading: 'Quorum',
      text: 'Everybody must come.',
      kind: 'share',
      figure: 'all',
      of: 'filled',
    });
    expect(heard(priya).said).toContain('Clause 6 stands in the draft');
    await priya.press('Put in force');
    await priya.submit({ day: '2027-01-04' });
    expect(heard(priya).said).toContain('Version 1 is in force since');
    const tess = teams('Tess');
    await tess.type('@Folkmoot partnership terms 6');
    expect(heard(tess).said).toContain('Rule that is kept: a quorum of all the seats');
  });

  it('ask before a meeting is set with less notice, and are named on its card', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/meeting schedule Walk on 6 January 2027 10:00 Town Hall');
    expect(heard(priya).said).toContain('sooner than Clause 4 says: five working days’ notice');
    await priya.press('Meet then');
    await drawn();
    await slack('Sam').press('Attending', 'M-1');
    await drawn();
    expect(heard(priya, 'Walk, M-1').said).toMatch(
      /Quorum: 1 of \d seats come, \d are needed, so \d more \(Clause 6: all the seats\)\./,
    );
    expect(heard(teams('Tess'), 'Walk, M-1').said).toContain('(Clause 6: all the seats)');
  });

  it('mark the result of a vote in which too few voted', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/poll "What first?" "Street lights" "Youth club" until Friday 17:00');
    await priya.press('Open');
    await drawn();
    await slack('Sam').press('Street lights', 'What first?');
    await priya.type('/poll close P-1');
    await priya.press('Close now', 'Close now?');
    await drawn();
    for (const who of [priya, teams('Tess')])
      expect(heard(who, 'What first?').said).toMatch(
        /Without quorum: 1 of \d seats voted, \d were needed \(Clause 6: all the seats\)\./,
      );
  });

  it('show what changed', async () => {
    const tess = laptop().teams('Tess');
    await tess.type('@Folkmoot partnership terms history');
    expect(heard(tess).said).toContain('Clause 6 changed in the draft from “Quorum: A meeting');
  });
});
