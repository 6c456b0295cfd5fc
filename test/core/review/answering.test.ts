import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/model/outcome.ts';
import { asha, onSlack, priya, sam } from '../../support/southport/people.ts';
import { button, viewOf } from '../../support/southport/seen.ts';
import { aboutReviews, type Own, partnership, seen, shown } from './given.ts';

let own: Own;
const ref = 'R-1';
const prompted = () => aboutReviews(own.heard(asha)).at(-1)?.view;
const press = async (answer: Answer, label: string) =>
  own.press(asha, button(viewOf(answer), label));

/** Monday 5 July 2027, five past nine: the prompt is there. */
beforeEach(async () => {
  own = await partnership();
  await own.bot.to('2027-07-05T08:05:00.000Z');
});

describe('in steps', () => {
  it('keeps each step when Next is pressed and opens the next in its place', async () => {
    const first = await own.press(asha, button(prompted(), 'Answer in steps'));
    expect(seen(first)).toBe('form review.well');
    const { carries } = (first as Extract<Answer, { kind: 'form' }>).form;
    const second = await own.submit(asha, 'review.well', { text: 'Lamps lit' }, carries as never);
    expect(seen(second)).toBe('form review.not');
    const later = await own.submit(
      asha,
      'review.not',
      { text: 'Nobody came in winter', after: 'later' },
      (second as Extract<Answer, { kind: 'form' }>).form.carries as never,
    );
    expect(seen(later)).toBe('It is kept. Continue whenever you like.\n[Continue]');
    await own.bot.to('2027-07-05T08:10:00.000Z');
    expect(shown(own.heard(asha).at(-1)?.view)).toContain('The review is half done.');
    expect(shown(own.heard(asha).at(-1)?.view)).toContain('Went well: Lamps lit');
    expect(aboutReviews(own.heard(onSlack))).toHaveLength(1);

    const third = await press(later, 'Continue');
    expect(seen(third)).toBe('form review.change');
    const third_ = (third as Extract<Answer, { kind: 'form' }>).form.carries as never;
    const unanswered = { text: 'Meet at noon', after: 'send' };
    expect(seen(await own.submit(asha, 'review.change', unanswered, third_))).toContain(
      'Choose one of the four to send it.',
    );
    const answered = { ...unanswered, verdict: 'with-changes' };
    expect(seen(await own.submit(asha, 'review.change', answered, third_))).toContain(
      'R-1 is sent: keep on, with changes.',
    );
    await own.bot.to('2027-07-05T08:15:00.000Z');
    const card = own.heard(onSlack).at(-1)?.view;
    expect(shown(card)).toContain('Did not, and why: Nobody came in winter');
    const make = button(card, 'Make an action');
    expect(make).toMatchObject({ form: 'action.create', given: { title: 'Meet at noon' } });
  });

  it('is reminded of as half done, and no more once it is sent', async () => {
    await own.press(asha, { ask: 'review.say', ref, part: 'well', text: 'Lamps lit' });
    await own.bot.to('2027-07-12T08:05:00.000Z');
    expect(shown(own.heard(asha).at(-1)?.view)).toBe(
      'The review is half done.\n[Continue] [Ask the clerk to help]',
    );
    await own.press(asha, { ask: 'review.answer', ref, verdict: 'keep-on' });
    const before = own.bot.messages.length;
    await own.bot.to('2027-07-30T08:05:00.000Z');
    expect(aboutReviews(own.bot.messages.slice(before))).toEqual([]);
  });
});

describe('in words, in direct messages', () => {
  it('asks once, keeps with one press, and goes on to the next part', async () => {
    const asked = await own.type(asha, 'People came who never came before.');
    expect(seen(asked)).toBe(
      'Put that into the review of Southport Area Partnership, under ‘went well’?\n[Yes] [No]',
    );
    const kept = await press(asked, 'Yes');
    expect(seen(kept)).toContain('Kept: went well. Next: What did not, and why?'.split('. ')[0]);
    const next = await own.type(asha, 'Too few young people in the room');
    expect(seen(next)).toContain('under ‘did not, and why’');
    const verdict = await own.type(asha, 'keep on');
    expect(seen(await press(verdict, 'Yes'))).toContain('R-1 is sent: keep on.');
    expect(seen(await own.type(asha, 'And that was the review of it all'))).toContain(
      'I can make actions, polls and meetings.',
    );
  });

  it('leaves commands and everybody else alone', async () => {
    expect(seen(await own.type(asha, 'mine'))).toContain('Six-month review');
    expect(seen(await own.type(sam, 'People came who never came before.'))).toContain(
      'I can make actions, polls and meetings.',
    );
  });
});

describe('who may', () => {
  it('tells others who can start or answer it, and asks that person for them', async () => {
    const start = await own.type(sam, 'review start', onSlack);
    expect(seen(start)).toBe('Asha (chair) can start it.\n[Ask Asha]');
    await own.press(sam, button(viewOf(start), 'Ask Asha'), onSlack);
    await own.bot.to('2027-07-05T08:10:00.000Z');
    expect(own.heard(asha).at(-1)?.view.aloud).toContain('Sam asks whether you would do');
    const answer = { ask: 'review.answer', ref, verdict: 'close' } as const;
    expect(seen(await own.press(priya, answer, onSlack))).toContain(
      'Only Asha (chair) can answer R-1, or the clerk when asked to help.',
    );
  });

  it('lets the clerk answer once the chair has asked', async () => {
    await own.press(asha, button(prompted(), 'Ask the clerk to help'));
    await own.bot.to('2027-07-05T08:10:00.000Z');
    const help = own.heard(priya).at(-1)?.view;
    expect(help?.aloud).toContain('Asha asks you to help with the six-month review');
    expect(seen(await own.press(priya, button(help, 'Continue')))).toBe('form review.well');
    const said = { ask: 'review.answer', ref, verdict: 'keep-on' } as const;
    expect(seen(await own.press(priya, said, onSlack))).toContain('R-1 is sent: keep on.');
    expect(shown(viewOf(await own.press(sam, { ask: 'review.show', ref }, onSlack)))).toContain(
      'Answer: keep on',
    );
  });

  it('shows nobody else what is written and not sent', async () => {
    await own.press(asha, { ask: 'review.say', ref, part: 'not', text: 'The clerk was late' });
    for (const ask of ['review.show', 'review.as-text', 'review.history'] as const) {
      expect(seen(await own.press(sam, { ask, ref }, onSlack))).not.toContain('The clerk was late');
    }
    expect(seen(await own.press(asha, { ask: 'review.show', ref }))).toContain(
      'The clerk was late',
    );
  });

  it('asks about what another has answered since, and overwrites nothing', async () => {
    await own.press(asha, { ask: 'review.help', ref });
    await own.press(
      priya,
      { ask: 'review.answer', ref, verdict: 'with-changes', seen: 3 },
      onSlack,
    );
    const late = await own.press(asha, { ask: 'review.answer', ref, verdict: 'keep-on', seen: 2 });
    expect(seen(late)).toContain('Priya answered that on Monday 5 July, 09:05. Use yours instead?');
    expect(seen(await press(late, 'Use mine'))).toContain(
      'The answer on southport R-1 is now: keep on.',
    );
  });
});

describe('later, back and on record', () => {
  it('postpones by a week on a working day, tells the channel nothing twice', async () => {
    const said = await own.press(asha, button(prompted(), 'Next week'));
    expect(seen(said)).toContain("I'll ask you again on Monday 12 July 2027.");
    await own.bot.to('2027-07-12T07:59:00.000Z');
    expect(aboutReviews(own.heard(asha))).toHaveLength(1);
    expect(shown(prompted())).toContain('Put off until Monday 12 July 2027.');
    await own.bot.to('2027-07-12T08:05:00.000Z');
    expect(aboutReviews(own.heard(asha))).toHaveLength(2);
    expect(shown(prompted())).not.toContain('Put off');
    expect(aboutReviews(own.heard(onSlack))).toHaveLength(1);
    await own.bot.to('2027-07-19T07:59:00.000Z');
    expect(aboutReviews(own.heard(asha))).toHaveLength(2);
    await own.bot.to('2027-07-19T08:05:00.000Z');
    expect(aboutReviews(own.heard(asha))).toHaveLength(3);
  });

  it('takes a slip of the thumb back within ten minutes, on the card too', async () => {
    const sent = await own.press(asha, button(prompted(), 'Keep on'));
    await own.bot.to('2027-07-05T08:10:00.000Z');
    expect(seen(await press(sent, 'Undo'))).toContain('southport R-1 is no longer sent.');
    await own.bot.to('2027-07-05T08:12:00.000Z');
    expect(own.heard(onSlack).at(-1)?.view.aloud).toBe(
      'R-1 was taken back by Asha, Slack, Monday 5 July.',
    );
    await own.press(asha, { ask: 'review.answer', ref, verdict: 'with-changes' });
    await own.bot.to('2027-07-05T08:40:00.000Z');
    expect(own.heard(onSlack).at(-1)?.view.aloud).toContain('with changes');
    expect(seen(await own.type(asha, 'undo'))).toContain('That was more than ten minutes ago.');
  });

  it('gives paragraphs with full dates for a report, and one line a fact', async () => {
    const part = { ask: 'review.say', ref, part: 'change', text: 'Meet at noon' } as const;
    await own.press(asha, part);
    await own.press(asha, { ask: 'review.answer', ref, verdict: 'with-changes' });
    const text = viewOf(await own.press(sam, { ask: 'review.as-text', ref }, onSlack));
    expect(text.blocks.find((block) => block.kind === 'copy')).toEqual({
      kind: 'copy',
      text: [
        'Southport Area Partnership: six-month review, R-1',
        'The review looks back on the time from Monday 4 January 2027 to Sunday 4 July 2027. In that time: 0 meetings, 0 actions made, 0 finished, 0 votes ended; nothing is open now.',
        "Shall it go on? The chair's answer: keep on, with changes.",
        'To change: Meet at noon.',
        'Answered by Asha on Monday 5 July 2027.',
        'The next review is due on Tuesday 4 January 2028.',
      ].join('\n\n'),
    });
    const history = seen(await own.press(sam, { ask: 'review.history', ref }, onSlack));
    expect(history).toContain(
      'Monday 5 July, 09:05: Asha, Slack: Answered and sent: keep on, with changes',
    );
    expect(history).toContain('Folkmoot: It was time to ask: Asha');
    expect(history).toContain('Folkmoot: Told: Asha');
  });
});

it('without a chair asks the clerk, and says so', async () => {
  own = await partnership();
  await own.press(asha, { ask: 'partnership.chair-answer', mine: false });
  await own.bot.to('2027-07-05T08:05:00.000Z');
  const card = aboutReviews(own.heard(priya)).at(-1)?.view;
  expect(shown(card)).toContain('There is no chair. Prompts come to you until one is named.');
  expect(shown(card)).not.toContain('Ask the clerk');
  expect(seen(await own.press(priya, button(card, 'Keep on')))).toContain('R-1 is sent: keep on.');
});

it('is begun by the chair before it is due, once asked, and is not asked for again then', async () => {
  own = await partnership('2027-06-01T20:00:00.000Z');
  const asked = await own.type(asha, 'review start', onSlack);
  expect(seen(asked)).toContain(
    'The next review of Southport Area Partnership is due on Monday 5 July 2027.',
  );
  await own.press(asha, button(viewOf(asked), 'Start it now'), onSlack);
  await own.bot.to('2027-06-01T20:05:00.000Z');
  expect(aboutReviews(own.heard(asha))).toHaveLength(1);
  await own.press(asha, { ask: 'review.answer', ref, verdict: 'keep-on' });
  const text = viewOf(await own.press(sam, { ask: 'review.as-text', ref }, onSlack));
  expect(JSON.stringify(text)).toContain(
    'looks back on the time from Monday 4 January 2027 to Tuesday 1 June 2027.',
  );
  await own.bot.to('2027-12-31T12:00:00.000Z');
  expect(seen(await own.type(asha, 'review list', onSlack)).match(/R-\d/g)).toEqual(['R-1']);
  expect(seen(await own.type(asha, 'review', onSlack))).toContain('due on Tuesday 4 January 2028');
});
