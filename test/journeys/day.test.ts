import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const verdicts = ['Keep on', 'Keep on, with changes', 'Pause', 'Close it'];
const nudge = ['Done', 'New date', 'Blocked', 'Not mine'];
/** Two actions in one message: each its Done, and the rest once in the menu. */
const twice = ['Done', ...nudge];
const foot = ['Away for a while', 'Less of this', 'Why am I getting this?'];
const three =
  'Three things: the six-month review of Southport Area Partnership is due; write to the parish is due on Friday 22 January; book the hall is due on Friday 22 January.';
const two =
  'Two actions: write to the parish is due on Friday 22 January; book the hall is due on Friday 22 January.';
const sent = (answer: string) =>
  `Review R-1 of Southport Area Partnership: ${answer}, by Asha. The next review is due on Tuesday 20 July 2027.`;

describe("a chair's day in Slack", () => {
  const laptop = story();
  const asha = () => laptop().slack('Asha', 'direct');
  /** The messages of the review's morning alone. */
  const morning = () => hears(asha()).filter(({ said }) => said === three || said === two);

  it('is one message: the review with its numbers and four answers, then what is due', async () => {
    const { slack, setUp, join, drawn, to } = laptop();
    await setUp('southport', southport(laptop(), { since: '2026-07-20' }));
    await join();
    await slack('Priya').type('/action Write to the parish @asha by 22 January');
    await slack('Priya').type('/action Book the hall @asha by 22 January');
    await drawn();
    await to('2027-01-20T09:00Z');
    expect(morning()).toEqual([]);
    await to('2027-01-20T09:02Z');
    expect(morning().map(({ said }) => said)).toEqual([three]);
    expect(heard(asha()).buttons).toEqual([...verdicts, 'Show it', ...twice, ...foot]);
    expect(new Set(heard(asha()).spoken).size).toBe(heard(asha()).spoken.length);
    expect(asha().reads().at(-1)).toContain(
      'Six-month review: Southport Area Partnership · 0 meetings, 2 actions made, 0 finished, 0 votes ended; 2 actions are open now, none of them late · shall it go on?',
    );
  });

  it('asks from the one menu of which thing it is wanted', async () => {
    await asha().press('Blocked', three);
    expect(heard(asha())).toMatchObject({
      said: 'Which one is blocked?',
      buttons: ['southport A-1 Write to the parish', 'southport A-2 Book the hall'],
    });
    await asha().press('southport A-2 Book the hall');
    expect(JSON.stringify(laptop().slack('Asha', 'direct').modal())).toContain(
      'southport A-2 is blocked',
    );
  });

  it('opens the whole review behind one button', async () => {
    await asha().press('Show it', three);
    expect(heard(asha()).buttons).toEqual([
      ...verdicts,
      'Answer in steps',
      'Ask the clerk to help',
      'Next week',
    ]);
  });

  it('asks what plain words are about', async () => {
    const { journal } = laptop();
    const before = await journal();
    await asha().type('The new lamps came later than we hoped');
    expect(heard(asha())).toMatchObject({
      said: 'What is that about? I put it into the review, or add it to the action as a note.',
      buttons: [
        'Review of Southport Area Partnership',
        'A-1 Write to the parish',
        'A-2 Book the hall',
      ],
    });
    expect(await journal()).toBe(before);
    await asha().press('Review of Southport Area Partnership');
    expect(heard(asha()).said).toBe('Kept: went well. Next: What did not, and why?');
    await laptop().drawn();
    expect(hears(asha()).map(({ said }) => said)).toContain(
      three.replace('Partnership is due', 'Partnership is half done'),
    );
  });

  it('a press on an answer sends the review, and its row becomes one line', async () => {
    const { slack, teams, drawn } = laptop();
    await asha().press('Keep on, with changes', 'Three things');
    await drawn();
    expect(heard(slack('Sam')).said).toBe(sent('keep on, with changes'));
    expect(heard(teams('Tess')).said).toBe(sent('keep on, with changes'));
    expect(morning().map(({ said }) => said)).toEqual([two]);
    expect(
      asha()
        .reads()
        .find((one) => one.startsWith(two)),
    ).toContain('southport R-1 is sent: keep on, with changes.');
  });

  it('says nothing more of what is finished', async () => {
    const { drawn, to } = laptop();
    await asha().press('Done', two);
    await drawn();
    const before = hears(asha()).length;
    await to('2027-01-22T09:02Z');
    const later = hears(asha()).slice(before);
    expect(later.map(({ said }) => said)).toEqual(['Due today: book the hall (A-2, Southport)']);
    await to('2027-02-20T09:00Z');
    expect(
      hears(asha())
        .slice(before)
        .filter(({ said }) => said.includes('review')),
    ).toEqual([]);
  });
});

describe("a chair's day in Teams", () => {
  const laptop = story();

  it('has the same rows, and a press on an answer there is the review', async () => {
    const { slack, teams, setUp, join, drawn, to } = laptop();
    await setUp('southport', southport(laptop(), { since: '2026-07-20' }));
    await join();
    await teams('Asha').type('@Folkmoot action Write to the parish by 22 January');
    await drawn();
    await slack('Asha', 'direct').press('Yes, one person');
    await teams('Asha').type('@Folkmoot action assign A-1 @me');
    await teams('Asha').type('@Folkmoot action Book the hall @me by 22 January');
    await drawn();
    await to('2027-01-20T09:02Z');
    const asha = teams('Asha', 'direct');
    expect(heard(asha).said).toContain(three);
    expect(heard(asha).buttons).toEqual([...verdicts, 'Show it', ...twice, ...foot]);
    await asha.press('Keep on', { within: 'Three things' });
    await drawn();
    expect(heard(slack('Sam')).said).toBe(sent('keep on'));
    expect(heard(asha, 'Two actions').said).toContain(two);
    expect(asha.reads().find((one) => one.includes('Two actions'))).toContain(
      'southport R-1 is sent: keep on.',
    );
  });

  it('asks from the one menu of which thing it is wanted', async () => {
    const asha = laptop().teams('Asha', 'direct');
    await asha.press('Not mine', { within: 'Two actions' });
    expect(asha.reads().join('\n')).toContain(
      'Which one is not yours? southport A-1 Write to the parish southport A-2 Book the hall',
    );
  });

  it('stays in the chat where it stands, though she goes on in the other', async () => {
    const { slack, teams, drawn } = laptop();
    const inSlack = slack('Asha', 'direct');
    await inSlack.type('done A-1');
    await drawn();
    expect(heard(teams('Asha', 'direct'), 'One action').said).toContain('book the hall is due');
    expect(hears(inSlack).filter(({ buttons }) => buttons.includes('Less of this'))).toEqual([]);
  });
});
