import { describe, expect, it } from 'vitest';
import { verbs as actionVerbs } from '../../../core/features/action/reads/verb.ts';
import { verbs as meetingVerbs } from '../../../core/features/meeting/reads/read-meeting.ts';
import { verbs as pollVerbs } from '../../../core/features/poll/reads/read-poll.ts';
import { verbs as reviewVerbs } from '../../../core/features/review/reads/review.ts';
import { read } from '../../support/reading.ts';
import { inTable } from './as-table.ts';
import { type Expected, formby, world } from './table.ts';

/** Every letter with the words that its kind knows to be said of one thing. */
const letters = [
  { noun: 'action', ref: 'A-1', verbs: actionVerbs.words() },
  {
    noun: 'meeting',
    ref: 'M-1',
    verbs: meetingVerbs
      .words()
      .filter((verb) => !['schedule', 'new', 'next', 'list', 'feed'].includes(verb)),
  },
  { noun: 'poll', ref: 'P-1', verbs: pollVerbs.words() },
  { noun: 'review', ref: 'R-1', verbs: reviewVerbs.words() },
] as const;
const table = letters.flatMap(({ noun, ref, verbs }) =>
  verbs.map((verb) => ({ noun, ref, verb, line: `${verb} ${ref}` })),
);
const slashes = ['action', 'meeting', 'poll', 'review', 'partnership'];

const heard = (text: string, given = {}): Expected =>
  inTable(read({ text, mentions: [] }, { ...world, ...given }));
const direct = { direct: true };

describe.each(table)('$line', ({ noun, ref, verb, line }) => {
  const named = heard(`${noun} ${line}`);

  it('names its thing', () => {
    expect(JSON.stringify(named)).toContain(`"ref":"${ref}"`);
  });

  it('needs no noun in a mention or a direct message', () => {
    expect(heard(line)).toEqual(named);
    expect(heard(line, direct)).toEqual(named);
  });

  it('is the same with the reference first', () => {
    expect(heard(`${ref} ${verb}`)).toEqual(heard(`${noun} ${ref} ${verb}`));
  });

  it('is not said of another thing in the thread of its card', () => {
    for (const under of ['A-7', 'M-7', 'P-7', 'R-7'])
      expect(heard(line, { under })).toEqual(heard(`${noun} ${line}`, { under }));
  });

  it('is the same under any slash command', () => {
    for (const slash of slashes) {
      expect(heard(`${slash} ${line}`), slash).toEqual(named);
      expect(heard(`${slash} ${ref} ${verb}`), slash).toEqual(heard(`${noun} ${ref} ${verb}`));
    }
  });

  it('is the same of another partnership', () => {
    expect(heard(`${verb} formby ${ref}`)).toEqual(heard(`${noun} ${verb} formby ${ref}`));
    expect(JSON.stringify(heard(`${verb} formby ${ref}`))).toContain(`"in":"${formby}"`);
  });
});

/** What stands behind them is read too; what may be a title under a slash command stays one. */
const more: readonly (readonly [typed: string, same: string])[] = [
  ['close P-1 now', 'poll close P-1 now'],
  ['move M-1 21 January 10:00', 'meeting move M-1 21 January 10:00'],
  ['/action move M-1 21 January 10:00', 'meeting move M-1 21 January 10:00'],
  ['/meeting done A-1 both lit', 'action done A-1 both lit'],
  ['/poll block A-1 waiting for Highways', 'action block A-1 waiting for Highways'],
  ['add Street lights to M-1', 'meeting add Street lights to M-1'],
  ['add M-1 Street lights', 'meeting add Street lights to M-1'],
  ['history R-1 in full', 'review history R-1'],
  ['R-1 as text', 'review text R-1'],
  ['/review P-1', 'poll P-1'],
  ['/poll R-1', 'review R-1'],
  ['/partnership M-1', 'meeting M-1'],
];
const titles = [
  '/action Close M3 for repairs',
  '/action Cancel M-1 room booking by Friday',
  '/action M-1 minutes to be typed',
  '/meeting A-1 update Friday 8 January 14:00',
  '/poll Close A-1 or drop it? Close, Drop',
  '/poll Show A-1 again⏎Yes⏎No',
];

describe('what stands behind a verb and a reference', () => {
  it.each(more)('%s is %s', (typed, same) => {
    const [was, is] = [heard(same), heard(typed)];
    expect({ ...is, offers: [] }).toEqual({ ...was, offers: [] });
  });

  it.each(titles)('%s stays a new thing', (typed) => {
    const text = typed.replaceAll('⏎', '\n');
    expect(JSON.stringify(heard(text))).toMatch(
      /"(?:ask|form)":"(?:action|poll|meeting)\.(?:create|schedule)"/,
    );
  });

  it('leaves a new action to be made of what was read under its slash', () => {
    const { offers } = heard('/action Show P-1 to the parish');
    expect(offers).toEqual([
      [
        'Make the action ‘Show P-1 to the parish’',
        { ask: 'action.create', items: [{ title: 'Show P-1 to the parish' }] },
      ],
    ]);
  });
});
