import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { slackId, story } from '../support/laptop/story.ts';

/** North Yorkshire 2022: partnerships in new areas are begun by the Executive Member for Corporate Services in conjunction with the Assistant Chief Executive for Local Engagement; the coast was not covered by a pilot. */
describe('a programme that is led by one and begun in new areas by two', () => {
  const laptop = story();
  const priya = (room: string) => laptop().slack('Priya', room);
  const said = (room: string) => heard(priya(room)).said;
  const chosen = (form: unknown, name: string): string =>
    new RegExp(`"text":"${name}[^"]*"[^}]*}[^}]*"value":"([^"]+)"`).exec(
      JSON.stringify(form),
    )?.[1] ?? '';

  it('is led by whoever made it', async () => {
    const { setUp, join, teams, drawn } = laptop();
    const chair = slackId(laptop(), 'Asha');
    await setUp('southport', { name: 'Community Partnerships Board', chair });
    await join();
    await teams('Owen').type('@Folkmoot action Report to the constituency committees');
    await drawn();
    await priya('southport').type('/partnership lead');
    expect(heard(priya('southport'))).toMatchObject({
      said: 'You lead the programme of partnerships since Monday 4 January 2027.',
      buttons: ['The programme', 'The two keys', 'Hand it on'],
    });
  });

  it('has two keys, which its lead names by a form', async () => {
    await priya('southport').type('/partnership keys');
    await priya('southport').press('Name the two keys');
    const form = priya('southport').modal();
    await priya('southport').submit({
      first: chosen(form, 'Asha'),
      'first-office': 'Executive Member for Corporate Services',
      second: chosen(form, 'Owen'),
      'second-office': 'Assistant Chief Executive for Local Engagement',
    });
    expect(said('southport')).toContain(
      'Asha (Executive Member for Corporate Services) and Owen (Assistant Chief Executive for Local Engagement). A new partnership opens when both have given theirs.',
    );
  });

  it('begins in a new area only as proposed, and asks both, in both chats', async () => {
    const { setUp, slack, teams, drawn } = laptop();
    const chair = slackId(laptop(), 'Idris');
    await setUp('crosby', { name: 'Whitby Community Partnership', area: 'The coast', chair });
    await drawn();
    await priya('crosby').type('/action Book the hall');
    expect(said('crosby')).toContain('Whitby Community Partnership is not open yet');
    const asha = slack('Asha', 'direct');
    expect(heard(asha, 'to start Whitby')).toMatchObject({ buttons: ['Give my key', 'Refuse'] });
    await asha.press('Give my key');
    expect(heard(asha).said).toContain('It opens with that of Owen');
    expect(heard(teams('Owen', 'direct'), 'to start Whitby').said).toContain(
      'area The coast · chair Idris · in being since Monday 4 January 2027',
    );
  });

  it('is refused with a reason, changed, and opened by both', async () => {
    const { slack, teams, drawn, to } = laptop();
    const owen = teams('Owen', 'direct');
    const form = await owen.press('Refuse');
    if (!form) throw new Error('no form');
    await owen.submit(form, { 'f.reason': 'Only with local member commitment.' });
    await drawn();
    expect(heard(slack('Priya', 'direct'), 'Owen refused').said).toContain(
      'Only with local member commitment.',
    );
    await slack('Priya', 'direct').press('Ask both again');
    await to('2027-01-04T09:05Z');
    await drawn();
    await slack('Asha', 'direct').press('Give my key');
    await owen.press('Give my key');
    expect(heard(owen).said).toContain('Whitby Community Partnership is open');
    await drawn();
    await priya('crosby').type('/action Book the hall');
    expect(said('crosby')).toContain('book the hall');
  });

  it('is seen whole by its lead alone, in private and as CSV', async () => {
    const { slack, teams } = laptop();
    const mine = slack('Priya', 'direct');
    await mine.type('/partnership programme');
    expect(heard(mine).said).toContain('The programme: 2 partnerships');
    await teams('Owen').type('@Folkmoot partnership programme');
    expect(heard(teams('Owen')).said).toContain(
      'Only Priya, who leads the programme, can do that.',
    );
    await mine.press('As a file');
    const [link = ''] =
      JSON.stringify(mine.sees()).match(/http[^"\\|<>)\s]+\/files\/[^"\\|<>)\s]+\.csv/) ?? [];
    const lines = (await (await fetch(link)).text()).split('\r\n');
    expect(lines[0]).toContain(
      'Name,Short word,Kind,State,Phase,Last meeting,Next meeting,Review waits since,Next review,Seats vacant',
    );
    expect(lines[2]).toMatch(
      /^Whitby Community Partnership,whitby,,Open,Groundwork,,,,2027-07-05,0$/,
    );
  });
});
