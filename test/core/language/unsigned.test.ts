import { describe, expect, it } from 'vitest';
import { sentence } from '../../../core/language/saying.ts';
import { british } from '../../../core/model/locale.ts';
import { read } from '../../support/reading.ts';
import { asTyped, reads } from './as-actions.ts';

describe('whose an action is, without a sign', () => {
  it.each([
    ['Sam: paint the shelter', 'Paint the shelter | Sam'],
    ['for Sam: collect the vests', 'Collect the vests | Sam'],
    ['sam to paint the shelter by Friday', 'Paint the shelter | Sam | 2027-01-08'],
    ['Sam and Noor to paint the shelter', 'Paint the shelter | Sam | Noor'],
    ['Sam/Noor: paint the shelter', 'Paint the shelter | Sam | Noor'],
    ['Sam - paint the shelter', 'Paint the shelter | Sam'],
    ['Order bins - Sam - Friday', 'Order bins | Sam | 2027-01-08'],
    ['Order bins - Sam', 'Order bins | Sam'],
    ['Order bins (Sam) by 15/7', 'Order bins | Sam | 2027-07-15'],
    ['Paint railings, by 5 Feb, sam & noor', 'Paint railings | Sam | Noor | 2027-02-05'],
    ['get three quotes by end of January sam', 'Get three quotes | Sam | 2027-01-31'],
    ["I'll ring the vicar by Friday", 'Ring the vicar | Asha | 2027-01-08'],
    ['me to ring the vicar', 'Ring the vicar | Asha'],
    ['sian llewelyn jones to ring the vicar', 'Ring the vicar | Siân Llewelyn-Jones'],
    ['Siân Llewelyn‑Jones: ring the vicar', 'Ring the vicar | Siân Llewelyn-Jones'],
    ['SLJ to ring the vicar', 'Ring the vicar | Siân Llewelyn-Jones'],
    ['Merseyside Police to walk the beat', 'Walk the beat | Merseyside Police'],
    ['add an action for sam to ring the vicar', 'Ring the vicar | Sam'],
    ['sam@council.example to order skips by Friday', 'Order skips | Sam | 2027-01-08'],
    ['SAM@Council.Example: order skips', 'Order skips | Sam'],
    ['Order skips sam@council.example by Friday', 'Order skips | Sam | 2027-01-08'],
    ['Order skips (sam@council.example) by Friday', 'Order skips | Sam | 2027-01-08'],
    ['Order skips - noor@council.example - Friday', 'Order skips | Noor | 2027-01-08'],
    ['sam@council.example, noor@council.example: order skips', 'Order skips | Sam | Noor'],
    ['for sam@council.example to order skips', 'Order skips | Sam'],
    ['@Sam to order skips by Friday', 'Order skips | Sam | 2027-01-08'],
    ['Order skips (@Sam and @Noor) by Friday', 'Order skips | Sam | Noor | 2027-01-08'],
    ['All: look at the plan', 'Look at the plan | everybody'],
    ['Everyone to look at the plan by Friday', 'Look at the plan | 2027-01-08 | everybody'],
  ])('%s', (typed, expected) => {
    expect(reads(typed)).toBe(expected);
  });

  it.each([
    ['Remind Noor to send the figures', 'Remind Noor to send the figures | perhaps Noor'],
    ['Ask Jo Bell to ring the vicar', 'Ask Jo Bell to ring the vicar | perhaps Jo Bell'],
    ['Tell the press to come', 'Tell the press to come'],
    ['Order skips nobody@council.example', 'Order skips nobody@council.example'],
    ['Order skips hall@council.example', 'Order skips hall@council.example'],
    ['Mail sam@council.example the plan', 'Mail sam@council.example the plan | perhaps Sam'],
    ['Order skips (see @Noor for why)', 'Order skips (see Noor for why) | perhaps Noor'],
    ['For @Sam a new desk', 'For Sam a new desk | perhaps Sam'],
    ['Talk to Sam about the bins', 'Talk to Sam about the bins'],
    ['Send Sam and Noor the plan', 'Send Sam and Noor the plan'],
    ['Bins, boxes and bags', 'Bins, boxes and bags'],
    ['Highways: mend the kerb', 'Highways: mend the kerb'],
    ['Plan: paths and walks', 'Plan: paths and walks'],
    ['May to December opening hours', 'May to December opening hours | perhaps May'],
    ['Sam to 5pm shift', 'Sam to 5pm shift'],
    ['XY to ring the vicar', 'XY to ring the vicar'],
    ['Send our thanks to all', 'Send our thanks to all'],
  ])('%s stays as it is', (typed, expected) => {
    expect(reads(typed)).toBe(expected);
  });

  it.each(['Jo to ring the vicar', 'SG to ring the vicar', 'Ring the vicar - Jo'])(
    '%s is asked about, for it fits two',
    (typed) => {
      expect(reads(typed)).toMatch(/^\? .+ · .+/);
    },
  );
});

it('a line for all is one of several, though it names nobody and no day', () => {
  expect(reads('Order bins\nAll: look at the plan')).toEqual([
    'Order bins',
    'Look at the plan | everybody',
  ]);
});

describe('a name that is a word as well', () => {
  it.each([
    ['Mark the pitch by Friday', 'Mark'],
    ['Mark out the bays', 'Mark'],
    ['mark up the map', 'Mark'],
    ['Will the caretaker a key', 'Will'],
    ['Write the will', 'Will'],
    ['Bill the caterers', 'Bill'],
    ['Pay the bill by Friday', 'Bill'],
    ['Bill posters on the hoarding', 'Bill'],
    ['Rob the old bench for parts', 'Rob'],
    ['Pat the soil down', 'Pat'],
    ['Learn the order off pat', 'Pat'],
    ['Joy ride posters', 'Joy'],
    ['Spread some joy', 'Joy'],
    ['May fair rota', 'May'],
    ['Grace the fete with bunting', 'Grace'],
    ['Ask the vicar to say grace', 'Grace'],
    ['Hope Street lights', 'Hope'],
    ['Mend the lamp at the Hope', 'Hope'],
    ['Paint railings, mark', 'Mark'],
    ['Order bins by Friday will', 'Will'],
  ])('%s: it is offered to %s', (typed, name) => {
    const [title = '', ...more] = String(reads(typed)).split(' | ');
    expect(more).toContain(`perhaps ${name}`);
    expect(title.toLowerCase()).toContain(name.toLowerCase());
  });

  it.each([
    ['Mark: paint the railings', 'Paint the railings | Mark'],
    ['Will to ring the vicar', 'Ring the vicar | Will'],
    ['Ring the vicar - Grace', 'Ring the vicar | Grace'],
    ['Hope - ring the vicar', 'Ring the vicar | Hope'],
  ])('%s is theirs', (typed, expected) => {
    expect(reads(typed)).toBe(expected);
  });
});

describe('a day without "by"', () => {
  it.each([
    ['Order bins tomorrow', 'Order bins | 2027-01-05'],
    ['Order bins Friday', 'Order bins | 2027-01-08'],
    ['Order bins Friday 2pm', 'Order bins | 2027-01-08'],
    ['Order bins thursday week', 'Order bins | 2027-01-14'],
    ['Order bins in 2 weeks', 'Order bins | 2027-01-18'],
    ['Order bins 15 Jan', 'Order bins | 2027-01-15'],
    ['Order bins the 15th', 'Order bins | 2027-01-15'],
    ['Order bins for the 15th', 'Order bins | 2027-01-15'],
    ['Order bins 15/7', 'Order bins | 2027-07-15'],
    ['Order bins c.o.p. friday', 'Order bins | 2027-01-08'],
    ['Order bins end of Feb', 'Order bins | 2027-02-28'],
    ['Order bins for the next meeting', 'Order bins | 2027-01-21'],
    ['Bring the figures at next mtg', 'Bring the figures | 2027-01-21'],
    ['Order bins the third of February', 'Order bins | 2027-02-03'],
    ['Order bins Friday please', 'Order bins | 2027-01-08'],
    ['Order bins by Friday thanks', 'Order bins | 2027-01-08'],
  ])('%s', (typed, expected) => {
    expect(reads(typed)).toBe(expected);
  });

  it.each([
    ['Answer the letter of 4 May', '2027-05-04'],
    ['Chase the email from 12 February', '2027-02-12'],
    ['Ask about 15 March', '2027-03-15'],
    ['Reply re 15 March', '2027-03-15'],
    ['Open the hall on Friday', '2027-01-08'],
    ['Write up the walk for the minutes of 21 January', '2027-01-21'],
    ['Move the fair to 15 March', '2027-03-15'],
    ['Book the hall for 15 March', '2027-03-15'],
    ['Take the plan to the next meeting', '2027-01-21'],
  ])('%s: the day is offered', (typed, day) => {
    const [title = '', ...more] = String(reads(typed)).split(' | ');
    expect(title).toBe(typed);
    expect(more).toEqual([`perhaps ${day}`]);
  });

  it.each([
    'Open the hall every Friday',
    'Open the hall Saturday and Sunday',
    'Decorate for Good Friday',
    'Publish the minutes of 14 December',
    'Paint the sun',
    'Keep it open 24/7',
    'Put bins in bays 3-5',
    'Plan the fair in May',
    'Read chapter 3',
    'Hire a skip for 3 days',
  ])('%s stays as it is', (typed) => {
    expect(String(reads(typed)).split(' | ')[0]).toBe(typed);
    expect(String(reads(typed))).not.toMatch(/ \| 20|perhaps 20/);
  });

  it.each([
    ['Ring the vicar next Tuesday', '? Tuesday 5 January · Tuesday 12 January · Pick a date'],
    [
      'Order bins next week',
      '? Monday 11 January · Friday 15 January · Make it as typed · Pick a date',
    ],
    [
      'Hang bunting w/c 18 Jan',
      '? Monday 18 January · Friday 22 January · Make it as typed · Pick a date',
    ],
    ['Hang bunting mid February', '? Monday 15 February · Make it as typed · Pick a date'],
  ])('%s is asked', (typed, expected) => {
    const got = String(reads(typed));
    expect(got.startsWith('? ')).toBe(true);
    for (const one of expected.slice(2).split(' · ').slice(0, 2)) expect(got).toContain(one);
  });
});

describe('pasted minutes', () => {
  it('are actions without their headings, which are said', () => {
    const text = [
      'Minutes 14 January',
      '',
      'Matters arising',
      '1. SLJ to ring the bus company by 15/2',
      '2. Sam - order 4 no. bins by end Feb',
      'ACTIONS:',
      '• All: look at the plan',
      '- Noor to bring the figures at next mtg',
    ].join('\n');
    expect(reads(text)).toEqual([
      'Ring the bus company | Siân Llewelyn-Jones | 2027-02-15',
      'Order 4 no. bins | Sam | 2027-02-28',
      'Look at the plan | everybody',
      'Bring the figures | Noor | 2027-01-21',
    ]);
    const understood = read({ text: `/action ${text}`, mentions: [] }, asTyped);
    const notes = understood.kind === 'ask' ? (understood.notes ?? []) : [];
    expect(
      notes.map((note) => sentence(note, british)).filter((note) => note.startsWith('I left out')),
    ).toEqual([
      'I left out ‘Minutes 14 January’.',
      'I left out ‘Matters arising’.',
      'I left out ‘ACTIONS:’.',
    ]);
  });
});
