import { describe, expect, it } from 'vitest';
import { grammar } from '../../../core/engine/typed.ts';
import { askSchema } from '../../../core/features/asks.ts';
import { isQuestion } from '../../../core/features/in.ts';
import { typedText, wholeText } from '../../../core/language/line.ts';
import { fold, normalise } from '../../../core/language/normalise.ts';
import type { ReadContext, Understood } from '../../../core/language/reading.ts';
import { sentence } from '../../../core/language/saying.ts';
import type { Ask } from '../../../core/model/register.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { growth } from '../../support/growth.ts';
import { read } from '../../support/reading.ts';
import { samJones, southport, world } from './table.ts';
import { text } from './texts.ts';

const nouns = ['', 'action ', '/action ', 'partnership ', 'poll ', 'meeting ', 'review ', 'away '];
const line = fc.tuple(fc.constantFrom(...nouns), text);
/** A chat may leave a name out, or let people choose one that has no visible sign. */
const called = fc
  .constantFrom(samJones.name, '', '@', '\u202E')
  .map((name) => [{ ...samJones, name }]);
const typed = fc
  .tuple(line, called)
  .map(([[noun, rest], mentions]) => ({ text: noun + rest, mentions }));
const context = fc.constantFrom<ReadContext>(
  world,
  { ...world, direct: true },
  { ...world, under: 'A-17' },
  { ...world, direct: true, lastNudged: [{ ref: 'A-1', partnership: southport, title: 'Lamps' }] },
);

const asksOf = (understood: Understood): Ask[] => {
  const offers = understood.kind === 'ask' ? understood.offers : understood.reply.offers;
  const own = understood.kind === 'ask' ? [understood.ask] : [];
  return [...own, ...(offers ?? []).map(({ ask }) => ask)];
};
const many = { numRuns: cases(1500) };
/** Above the sixteen of a square, far below the 64 of a cube. */
const square = 40;

describe('any text at all', () => {
  it('is read without a throw, into asks that come through and sentences that can be said', () => {
    fc.assert(
      fc.property(typed, context, (said, given) => {
        const understood = read(said, given);
        for (const ask of asksOf(understood)) {
          const again = askSchema().safeParse(JSON.parse(JSON.stringify(ask)));
          expect(again.error).toBeUndefined();
        }
        const notes =
          understood.kind === 'ask' ? (understood.notes ?? []) : [understood.reply.saying];
        for (const note of notes) expect(sentence(note, 'en-GB')).not.toBe('');
      }),
      many,
    );
  });

  it('means the same twice', () => {
    fc.assert(
      fc.property(typed, context, (said, given) => {
        expect(read(said, given)).toEqual(read(said, given));
      }),
    );
  });

  it('without a noun in a channel changes nothing', () => {
    fc.assert(
      fc.property(text, (said) => {
        const line = normalise({ text: said, mentions: [samJones] });
        const first = /^(?:\?|\p{L}+)/u.exec(line.plain)?.[0] ?? '';
        fc.pre(
          !grammar.nouns.has(first.toLowerCase()) &&
            !/[ampdr]\s*-?\s*\d|link|join|:/i.test(line.plain),
        );
        const understood = read({ text: said, mentions: [samJones] }, world);
        if (understood.kind === 'ask') expect(isQuestion(understood.ask)).toBe(true);
      }),
      many,
    );
  });

  it('costs no more than the square of its length, and is answered where it is far too long', () => {
    const long = [
      '@a ',
      'by ',
      'a,',
      'by 1/1 ',
      '\n- x',
      ' ',
      'for me ',
      'and @sam ',
      'A-1 ',
      '\uE0000\uE001',
      'x. ',
    ];
    for (const piece of long) {
      const typed = (size: number) => ({
        text: `action Fix ${piece.repeat(size)}`.slice(0, size),
        mentions: [samJones],
      });
      expect(
        growth((size) => read(typed(size), world), 750, square),
        JSON.stringify(piece),
      ).toBeLessThan(square);
      read({ text: piece.repeat(20_000), mentions: [samJones] }, { ...world, direct: true });
    }
  });
});

describe('a title', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'Fix',
        'the',
        '“gate”',
        'café',
        'cafe\u0301',
        'Ｂ１',
        '—',
        '& co',
        '👩‍👩‍👧',
        '３',
        'St John’s',
        '1/2',
        'ok?',
        'v1.2',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((some) => `Bridge ${some.join(' ')} again`);

  it('is what was typed', () => {
    fc.assert(
      fc.property(words, (said) => {
        const understood = read({ text: `action ${said}`, mentions: [] }, world);
        expect(understood).toEqual({
          kind: 'ask',
          ask: { ask: 'action.create', items: [{ title: said }] },
        });
      }),
    );
  });

  it('is what was typed before an owner and a date', () => {
    fc.assert(
      fc.property(words, (said) => {
        const understood = read({ text: `action ${said} @sam by Friday`, mentions: [] }, world);
        const [made] = asksOf(understood);
        expect(made?.ask === 'action.create' ? made.items[0]?.title : undefined).toBe(said);
      }),
    );
  });

  it('of more than 150 signs goes on in the detail, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 140, max: 400 }), (length) => {
        const said = 'Paint the shelter by the sea wall '.repeat(20).slice(0, length).trim();
        const [made] = asksOf(read({ text: `action ${said}`, mentions: [] }, world));
        const item = made?.ask === 'action.create' ? made.items[0] : undefined;
        expect(item?.title.length).toBeLessThanOrEqual(150);
        expect(`${item?.title} ${item?.detail ?? ''}`.trim()).toBe(said);
      }),
    );
  });

  it('keeps its full stop only where it holds another sentence', () => {
    const title = (said: string) => {
      const [made] = asksOf(read({ text: `action ${said}`, mentions: [] }, world));
      return made?.ask === 'action.create' ? made.items[0]?.title : undefined;
    };
    expect(title('Fix the gate.')).toBe('Fix the gate');
    expect(title('Fix the gate. Then paint it.')).toBe('Fix the gate. Then paint it.');
    expect(title('Fix the gate...')).toBe('Fix the gate...');
  });
});

describe('what was typed', () => {
  it('comes back whole when it is too long or too much', () => {
    const long = read({ text: `action ${'x'.repeat(3200)}`, mentions: [] }, world);
    expect(asksOf(long)).toEqual([{ ask: 'read', text: `action ${'x'.repeat(2993)}` }]);
    const lines = Array.from({ length: 25 }, (_, index) => `- Thing ${index}`);
    const [first, later] = asksOf(
      read({ text: `action ${lines.join('\n')}`, mentions: [] }, world),
    );
    expect(first).toEqual({ ask: 'read', text: `action ${lines.slice(0, 20).join('\n')}` });
    expect(later).toEqual({ ask: 'read', text: `action ${lines.slice(20).join('\n')}` });
  });

  it('stands in a line that is offered again with names for mentions', () => {
    const line = fold({ text: 'action Fix \uE0000\uE001 by Firday', mentions: [samJones] });
    expect(wholeText(line)).toBe('action Fix @Sam Jones by Firday');
    expect(typedText(line)).toBe('action Fix Sam Jones by Firday');
  });
});
