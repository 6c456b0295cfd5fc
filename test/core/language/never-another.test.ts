import { describe, expect, it } from 'vitest';
import { grammar } from '../../../core/engine/typed.ts';
import type { Ask } from '../../../core/model/register.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { read } from '../../support/reading.ts';
import { samJones, world } from './table.ts';
import { text } from './texts.ts';

const makes: ReadonlySet<Ask['ask']> = new Set(grammar.features.flatMap(({ makes = [] }) => makes));
const done = (typed: string, given = {}): Ask['ask'] | undefined => {
  const understood = read({ text: typed, mentions: [samJones] }, { ...world, ...given });
  return understood.kind === 'ask' ? understood.ask.ask : undefined;
};

const noun = fc.constantFrom('', '/action ', 'action ', '/meeting ', '/poll ', '/review ');
const ref = fc.constantFrom('A-3', 'a-3', '#A-3', 'A3', 'a3', 'A - 3', 'M-1', 'P-2', 'R-1', 'p-2');
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'mark close push back to 20 Jan is done stuck update on please who has can you give Sam @sam by Friday tomorrow the date of change another week for me meeting at 10:00 Town Hall "Yes" "No" ?'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((one) => one.replace(/\s/g, '')),
    ),
    { maxLength: 7 },
  )
  .map((some) => some.filter((one) => one !== '').join(' '));

describe('a line that names what exists', () => {
  it('makes nothing new by itself, whatever stands around the reference', () => {
    fc.assert(
      fc.property(noun, words, ref, words, (first, before, named, after) => {
        const asked = done(`${first}${[before, named, after].join(' ').trim()}`);
        expect(asked === undefined || !makes.has(asked)).toBe(true);
      }),
      { numRuns: cases(3000) },
    );
  });

  it('makes nothing new among any other signs, in private or under a card', () => {
    fc.assert(
      fc.property(
        noun,
        text,
        ref,
        fc.constantFrom({}, { direct: true }, { under: 'A-7' }),
        (first, around, named, given) => {
          const asked = done(`${first}${around.slice(0, 60)} ${named} `, given);
          expect(asked === undefined || !makes.has(asked)).toBe(true);
        },
      ),
      { numRuns: cases(1500) },
    );
  });
});

/** What is asked or said by whoever wants to know or to finish something. */
const sentences: readonly (readonly [typed: string, ask: string])[] = [
  ['action mark a-3 as complete', 'action.done'],
  ['action tick A-3 off', 'action.done'],
  ['action can you close A-5 please', 'action.done'],
  ['action A-6 has been finished', 'action.done'],
  ["action A-6's done", 'action.done'],
  ["action I've done A-6", 'action.done'],
  ['action A-6 is done?', 'action.show'],
  ['action A-6 done?', 'action.show'],
  ['action is A-6 done', 'action.show'],
  ['action change the date of A-6 to 22 Jan', 'action.due'],
  ['action push A-2 back to 20 Jan', 'action.due'],
  ['action please move A-2 to Friday', 'action.due'],
  ['action pass A-4 on to Sam', 'action.assign'],
  ['action give Sam A-4', 'action.assign'],
  ['action update on A-4 please', 'action.show'],
  ["action what's happening with A-4", 'action.show'],
  ['action who has A-9?', 'action.show'],
  ["action I'll take A-7", 'action.take'],
  ['action get rid of A-7', 'action.drop'],
  ['action whats overdue', 'action.list'],
  ['action anything late?', 'action.list'],
  ['action what have i got on', 'action.list'],
  ["action what's Sam doing", 'action.list'],
  ['action how many are open', 'action.list'],
  ['action sam', 'action.list'],
  ['action Jo Bell', 'action.list'],
];
/** What is in doubt is asked. */
const doubtful: readonly string[] = [
  'action A-6 is not done',
  'action A-6 should be done by Friday',
  'action A-7 tomorrow',
  'action push A-2',
  'action Print 20 A4 posters',
  'action Prepare the papers for M-1 @sam by Friday',
  'action A-1 and A-6 done',
  'action cancel the bench one',
  'action is the gate mended?',
  'action mark it done',
  'action undo that',
];

describe('what is said of what exists', () => {
  it.each(sentences)('%s: %s', (typed, ask) => {
    expect(done(typed)).toBe(ask);
  });
  it.each(doubtful)('%s is asked about', (typed) => {
    expect(done(typed)).toBeUndefined();
  });
  it('is no road, no age and no verb of something new', () => {
    for (const typed of [
      'action Report the hole on the A565',
      'action Show a 17 year old the plan',
      'action Close the alley',
      'action Who pays for it? @sam by Friday',
    ])
      expect(done(typed)).toBe('action.create');
  });
});
