import { describe, expect, it } from 'vitest';
import { receiveEvent } from '../../../adapters/slack/event.ts';
import { withTables } from '../../../adapters/slack/tables.ts';

const rich = (...elements: readonly object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const text = (words: string) => ({ type: 'text', text: words });
const table = {
  type: 'table',
  block_id: 'b1',
  rows: [
    [{ type: 'raw_text', text: 'Action' }, rich(text('Owner')), { type: 'raw_text', text: 'Cost' }],
    [
      rich(text('Light out\nby the '), text('bridge & <bank>')),
      rich({ type: 'user', user_id: 'U2' }),
      { type: 'raw_number', value: 1200, text: '1,200' },
    ],
    [
      rich(
        text('"Yes" to '),
        { type: 'emoji', name: 'bee', unicode: '1f41d' },
        { type: 'link', url: 'https://example.org/a?b=1&c=2', text: 'plan' },
      ),
      { type: 'raw_text', text: '' },
      { type: 'raw_number', value: 7 },
    ],
  ],
};
const asLines = [
  'Action\tOwner\tCost',
  '"Light out\nby the bridge & <bank>"\t\uE0000\uE001\t1,200',
  '"""Yes"" to 🐝https://example.org/a?b=1&c=2"\t\t7',
].join('\n');

const event = (inner: object) =>
  receiveEvent({
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', ...inner },
  });
const typedIn = (inner: object): unknown => {
  const input = event(inner)?.request.input;
  return input?.kind === 'typed' ? input.typed.text : undefined;
};

describe('a table that is pasted into a Slack message', () => {
  it.each([
    ['in an attachment', { attachments: [{ id: 1, blocks: [table], fallback: '[no preview]' }] }],
    ['among the blocks', { blocks: [{ type: 'rich_text', elements: [] }, table] }],
    ['in both', { blocks: [table], attachments: [{ id: 1, blocks: [table] }] }],
  ])('%s is read below the text', (_, where) => {
    expect(typedIn({ text: '<@UBOT> action', ...where })).toBe(`action\n${asLines}`);
  });

  it('keeps an empty cell at its very beginning', () => {
    const rows = [
      [
        { type: 'raw_text', text: '' },
        { type: 'raw_text', text: 'Owner' },
      ],
      [
        { type: 'raw_text', text: 'Fix it' },
        { type: 'raw_text', text: 'Sam' },
      ],
    ];
    expect(typedIn({ text: '<@UBOT>', blocks: [{ type: 'table', rows }] })).toBe(
      '\tOwner\nFix it\tSam',
    );
  });

  it.each([
    ['a message that is shared', { is_msg_unfurl: true }],
    ['a page that is linked', { from_url: 'https://example.org' }],
  ])('is not read where it came with %s', (_, more) => {
    expect(
      typedIn({ text: '<@UBOT> action Fix it', attachments: [{ blocks: [table], ...more }] }),
    ).toBe('action Fix it');
  });

  it.each([
    { attachments: 'none', blocks: 7 },
    {
      blocks: [null, { type: 'table' }, { type: 'table', rows: [7, [null, [], { type: 'text' }]] }],
    },
    { attachments: [null, { blocks: { type: 'table' } }] },
  ])('is passed over where it is none: %#', (inner) => {
    expect(String(typedIn({ text: '<@UBOT> action Fix it', ...inner })).trim()).toBe(
      'action Fix it',
    );
  });

  it('is nothing for us where we are not spoken to', () => {
    expect(
      event({ type: 'message', channel_type: 'channel', text: '', blocks: [table] }),
    ).toBeUndefined();
  });

  it('however deep its cells are nested is read as far as one is', () => {
    let cell: object = text('deep');
    for (let depth = 0; depth < 5_000; depth += 1) cell = { type: 'rich_text', elements: [cell] };
    expect(withTables({ text: '', blocks: [{ type: 'table', rows: [[cell]] }] }).trim()).toBe('');
  });
});
