import { personId } from '../../../core/model/ids.ts';
import type { Block, Span } from '../../../core/view/view.ts';
import fc from '../../support/fast-check.ts';

/** Texts of every length at which something is cut or parted, each word of them another; neither chat formats any of it. */
export const lengths = [
  1, 2, 149, 150, 151, 1_000, 2_001, 2_999, 3_000, 3_001, 4_001, 6_500, 12_001, 30_000,
];
let words = 0;
export const written = (length: number): string => {
  let text = '';
  while (text.length < length) {
    words += 1;
    text += `w${words.toString(36)} `;
  }
  return text.slice(0, length).replace(/ $/, 'x');
};
const texts = (most = 30_000) =>
  fc.constantFrom(...lengths.filter((one) => one <= most)).map((length) => ({ length }));
export const word = (most?: number) => texts(most).map(({ length }) => written(length));

const span = (most?: number): fc.Arbitrary<Span> =>
  fc.oneof(
    word(most).map((text): Span => ({ kind: 'text', text })),
    word(most).map((text): Span => ({ kind: 'text', text, strong: true })),
    word(300).map((text): Span => ({ kind: 'link', text, url: 'https://example.org/' })),
    word(100).map((name): Span => ({ kind: 'person', person: personId('p'), name })),
  );
export const spans = (most?: number) => fc.array(span(most), { minLength: 1, maxLength: 4 });
const label = fc.nat({ max: 9 }).map((at) => `Label${at}`);
const button = fc.nat({ max: 99 }).map((at) => ({
  label: `Press ${at}`,
  spoken: `Press ${at}: it`,
  ask: { ask: 'action.show', ref: `A-${at}` } as const,
}));
const buttons = fc.uniqueArray(button, { maxLength: 6, selector: ({ label }) => label });
const row = fc.oneof(
  fc.record({ spans: spans() }),
  fc.record({ spans: spans(), buttons }),
  fc.record({ spans: spans(), buttons, menu: fc.constant(true as const) }),
);

/** A view's part of every kind; one that is missing here does not compile. */
export const every: {
  readonly [Kind in Block['kind']]: fc.Arbitrary<Extract<Block, { kind: Kind }>>;
} = {
  title: fc.oneof(
    fc.record({ kind: fc.constant('title' as const), text: word(3_001) }),
    fc.record({ kind: fc.constant('title' as const), text: word(2), ref: fc.constant('A-1') }),
  ),
  text: fc.record({ kind: fc.constant('text' as const), spans: spans() }),
  facts: fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label, value: spans() }), { minLength: 1, maxLength: 4 }),
  }),
  rows: fc.record({
    kind: fc.constant('rows' as const),
    rows: fc.array(row, { minLength: 1, maxLength: 10 }),
  }),
  status: fc.record({ kind: fc.constant('status' as const), spans: spans() }),
  copy: fc.record({ kind: fc.constant('copy' as const), text: word() }),
  buttons: fc.record({ kind: fc.constant('buttons' as const), buttons }),
  bars: fc.record({
    kind: fc.constant('bars' as const),
    title: word(40),
    bars: fc.array(
      fc.record({ label: word(150), value: fc.nat({ max: 99 }), of: fc.nat({ max: 99 }) }),
      {
        minLength: 1,
        maxLength: 10,
      },
    ),
  }),
};
export const blocks = fc.array(fc.oneof(...Object.values(every)), { minLength: 1, maxLength: 5 });

export const wordsOf = (all: readonly Span[]) =>
  all.map((one) => (one.kind === 'person' ? one.name : one.text));

/** What one block says, word for word: all but its buttons. */
const saidBy = (block: Block): string[] => {
  switch (block.kind) {
    case 'title':
      return [block.text, block.ref ?? ''];
    case 'text':
    case 'status':
      return wordsOf(block.spans);
    case 'facts':
      return block.facts.flatMap(({ value }) => wordsOf(value));
    case 'rows':
      return block.rows.flatMap(({ spans }) => wordsOf(spans));
    case 'copy':
      return [block.text];
    case 'bars':
      return block.bars.map(({ label }) => label);
    case 'buttons':
      return [];
  }
};
export const says = (all: readonly Block[]): string[] => all.flatMap(saidBy);
