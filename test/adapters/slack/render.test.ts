import { describe, expect, test } from 'vitest';
import { readPress } from '../../../adapters/slack/press.ts';
import { slackMessage, slackParts } from '../../../adapters/slack/render.ts';
import { accountId, personId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import { type Block, type Button, type Span, text, type View } from '../../../core/view/view.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { labelsIn, pressable, textOf } from '../../support/slack/blocks.ts';
import { message } from './rules.ts';

const ask = (ref: string, extra: object = {}): Ask =>
  ({ ask: 'action.done', in: 'pt-abcdefgh12345678', ref, seen: 7, ...extra }) as Ask;
const button = (label: string, given: Ask = ask('A-1')): Button => ({
  label,
  spoken: `${label}: A-1 Replace the lamps on Mill Lane`,
  ask: given,
});
const view = (...blocks: Block[]): View => ({ aloud: 'A sentence.', blocks });

test('a title too long for a header is cut there and stands whole below it', () => {
  const question = `${'Which of the things that residents told us comes first '.repeat(2)}of all this winter, in ours?`;
  const drawn = (title: string) =>
    message.parse(slackMessage(view({ kind: 'title', text: title, ref: 'P-1 · closed' }))).blocks;
  const [header, whole] = drawn(question);
  expect(JSON.stringify(header)).toContain('… · P-1 · closed');
  expect(JSON.stringify(whole)).toContain(question);
  expect(drawn('What first?')).toHaveLength(1);
});

describe('a card', () => {
  const sam = personId('sam');
  const card = view(
    { kind: 'title', text: 'Replace the lamps', ref: 'A-1' },
    {
      kind: 'facts',
      facts: [
        { label: 'Who', value: [{ kind: 'person', person: sam, name: 'Sam (Harbour Trust)' }] },
        { label: 'By', value: [text('Friday 8 January 2027')] },
      ],
    },
    { kind: 'status', spans: [text('Open. Made by Asha')] },
    {
      kind: 'buttons',
      buttons: [button('Done'), button('New date'), button('Blocked'), button('Not mine')],
      more: [
        button('Change', {
          ask: 'form',
          in: 'pt-abcdefgh12345678',
          form: 'action.change',
          given: { ref: 'A-1' },
        }),
        button('History', { ask: 'action.history', in: 'pt-abcdefgh12345678', ref: 'A-1' }),
        button('Drop', { ask: 'action.drop', in: 'pt-abcdefgh12345678', ref: 'A-1', seen: 7 }),
      ],
    },
  );

  test('has its title with the reference, its facts, four buttons in order and the rest behind More', () => {
    const { blocks } = message.parse(slackMessage(card));
    expect(textOf(blocks)).toContain('Replace the lamps · A-1');
    expect(textOf(blocks)).toContain('Sam (Harbour Trust)');
    expect(labelsIn(blocks)).toEqual([
      'Done',
      'New date',
      'Blocked',
      'Not mine',
      'Change',
      'History',
      'Drop',
    ]);
    expect(JSON.stringify(blocks)).toContain('"type":"overflow"');
  });

  test('mentions a person only where an account of this chat is known', () => {
    const inSlack = new Map([[sam, accountId('slack', 'T1', 'U2')]]);
    const inTeams = new Map([[sam, accountId('teams', 'tenant', 'oid')]]);
    expect(JSON.stringify(slackMessage(card, inSlack))).toContain('{"type":"user","user_id":"U2"}');
    expect(JSON.stringify(slackMessage(card, inTeams))).not.toContain('"type":"user"');
  });

  test('gives every button and menu choice back as the ask it was', () => {
    const { blocks } = slackMessage(card);
    const last = card.blocks.at(-1);
    const all = last?.kind === 'buttons' ? [...last.buttons, ...(last.more ?? [])] : [];
    expect(all).toHaveLength(7);
    for (const one of all) expect(readPress(pressable(blocks, one.label))).toEqual(one.ask);
  });
});

describe('text from people', () => {
  const nasty = '<!channel> <@U2> *bold* _it_ `code` <https://evil.example|click> & :tada: @here';

  test('is never parsed: no markup text object holds it, and the sentence is escaped', () => {
    const sent = slackMessage({
      aloud: nasty,
      blocks: [
        { kind: 'title', text: nasty },
        { kind: 'text', spans: [text(nasty), { kind: 'text', text: nasty, strong: true }] },
        { kind: 'facts', facts: [{ label: nasty, value: [text(nasty)] }] },
        {
          kind: 'rows',
          rows: [{ spans: [text(nasty)] }, { spans: [text(nasty)], buttons: [button(nasty)] }],
        },
        { kind: 'status', spans: [text(nasty)] },
        { kind: 'copy', text: nasty },
      ],
    });
    const read = message.parse(sent);
    expect(JSON.stringify(read)).not.toContain('mrkdwn');
    expect(JSON.stringify(read)).not.toMatch(/"type":"(user|broadcast|link)"/);
    expect(read.text).toContain('&lt;!channel&gt; &lt;@U2&gt;');
    expect(textOf(read.blocks)).toContain(nasty);
  });

  test('a link is one only with a web or mail address', () => {
    const link = (url: string) =>
      JSON.stringify(
        slackMessage(view({ kind: 'text', spans: [{ kind: 'link', text: 'x', url }] })),
      );
    expect(link('https://example.org')).toContain('"type":"link"');
    expect(link('javascript:alert(1)')).not.toContain('"type":"link"');
  });
});

describe('numbers', () => {
  const bars = (count: number): Block => ({
    kind: 'bars',
    title: 'What first?',
    bars: Array.from({ length: count }, (_, at) => ({
      label: `Option ${at}: ${at} of 3`,
      value: at,
      of: 3,
      ...(at === 3 ? { strong: true as const } : {}),
    })),
  });

  test('stand as bars of signs with their words, a line each, and no chart that a workspace may refuse', () => {
    const { blocks } = message.parse(slackMessage(view(bars(4))));
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text']);
    const parts = JSON.stringify(blocks)
      .match(/"text":"[^"]*"/g)
      ?.map((one) => one.slice(8, -1));
    expect(parts?.join('').split('\\n')).toEqual([
      '░░░░░░░░░░ Option 0: 0 of 3',
      '███░░░░░░░ Option 1: 1 of 3',
      '███████░░░ Option 2: 2 of 3',
      '██████████ Option 3: 3 of 3',
    ]);
    expect(JSON.stringify(blocks)).toContain('"text":"Option 3: 3 of 3","style":{"bold":true}');
    expect(slackMessage(view(bars(0))).blocks).toEqual([]);
  });
});

describe('any view', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constant('x & <y> '.repeat(900)),
    fc.constant('🏘️'.repeat(2000)),
  );
  const span: fc.Arbitrary<Span> = fc.oneof(
    words.map(text),
    words.map((value): Span => ({ kind: 'text', text: value, strong: true })),
    words.map((name): Span => ({ kind: 'person', person: personId('p'), name })),
    words.map((value): Span => ({ kind: 'link', text: value, url: 'https://example.org/' })),
  );
  const spans = fc.array(span, { maxLength: 6 });
  const asks = fc
    .record({
      ref: fc.integer({ min: 1, max: 9_999_999 }),
      outcome: fc.option(words, { nil: undefined }),
    })
    .map(({ ref, outcome }) =>
      ask(`A-${ref}`, outcome === undefined ? {} : { outcome: outcome.slice(0, 3000) }),
    );
  const one = fc.record({ label: words, spoken: words.map((value) => `s${value}`), ask: asks });
  const list = fc.array(one, { maxLength: 12 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('title' as const), text: words, ref: fc.constant('A-1234567') }),
    fc.record({ kind: fc.constant('text' as const), spans }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: words, value: spans }), { maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('rows' as const),
      rows: fc.array(fc.record({ spans, buttons: list }), { maxLength: 10 }),
    }),
    fc.record({ kind: fc.constant('status' as const), spans }),
    fc.record({ kind: fc.constant('copy' as const), text: words }),
    fc.record({ kind: fc.constant('buttons' as const), buttons: list, more: list }),
    fc.record({
      kind: fc.constant('bars' as const),
      title: words,
      bars: fc.array(fc.record({ label: words, value: fc.nat(), of: fc.nat() }), { maxLength: 25 }),
    }),
  );

  test('is messages that Slack takes, however large, with accounts or without', () => {
    const accounts = new Map([[personId('p'), accountId('slack', 'T1', 'U2')]]);
    fc.assert(
      fc.property(
        words,
        fc.array(block, { maxLength: 30 }),
        fc.boolean(),
        (aloud, blocks, known) => {
          const named = known ? accounts : new Map();
          for (const part of slackParts({ aloud: `a${aloud}`, blocks }, named)) {
            const sent = JSON.parse(JSON.stringify(slackMessage(part, named)));
            const read = message.safeParse(sent);
            expect(read.error?.issues.slice(0, 3)).toBeUndefined();
            expect(JSON.stringify(sent)).not.toContain('"…"');
          }
        },
      ),
      { numRuns: cases(300) },
    );
  });

  test('keeps its last block, its buttons, where it is a card and fifty are not enough', () => {
    const row = { spans: [text('row')], buttons: [button('A'), button('B')] };
    const rows: Block = { kind: 'rows', rows: Array.from({ length: 10 }, () => row) };
    const { blocks } = message.parse(
      slackMessage(view(rows, rows, rows, { kind: 'buttons', buttons: [button('Last')] })),
    );
    expect(blocks).toHaveLength(50);
    expect(labelsIn(blocks.slice(-1))).toEqual(['Last']);
  });
});
