import { describe, expect, it } from 'vitest';
import { receiveEvent } from '../../../adapters/slack/event.ts';
import { activity } from '../../../adapters/teams/activity.ts';
import { typedText } from '../../../adapters/teams/text.ts';
import type { ActionDraft } from '../../../core/features/action/ask-fields.ts';
import type { Typed } from '../../../core/model/request.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { read } from '../../support/reading.ts';
import { world } from '../language/table.ts';

type Rows = readonly (readonly string[])[];

/** As a spreadsheet puts it into the clipboard. */
const asText = (rows: Rows): string =>
  rows
    .map((row) =>
      row.map((cell) => (/["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');

const inSlack = (rows: Rows): Typed => {
  const received = receiveEvent({
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: {
      type: 'app_mention',
      user: 'U1',
      channel: 'C1',
      ts: '1.1',
      text: '<@UBOT> action',
      attachments: [
        {
          blocks: [
            {
              type: 'table',
              rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text }))),
            },
          ],
        },
      ],
    },
  });
  const input = received?.request.input;
  if (input?.kind !== 'typed') throw new Error('not read');
  return input.typed;
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const inTeams = (rows: Rows): Typed => {
  const bot = { id: '28:app-1', name: 'Folkmoot' };
  const all = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('\n')}</tr>`,
  );
  return typedText(
    activity.parse({
      type: 'message',
      text: '<at>Folkmoot</at> action',
      recipient: bot,
      entities: [{ type: 'mention', text: '<at>Folkmoot</at>', mentioned: bot }],
      attachments: [
        {
          contentType: 'text/html',
          content: `<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Folkmoot</span> action</p><table>${all.join('')}</table>`,
        },
      ],
    }),
    't1',
  ).typed;
};

const itemsOf = (typed: Typed): readonly ActionDraft[] => {
  const understood = read(typed, world);
  if (understood.kind !== 'ask' || understood.ask.ask !== 'action.create')
    throw new Error(JSON.stringify(understood));
  return understood.ask.items;
};

const word = fc.constantFrom(
  'Lamp',
  'bench',
  '6"',
  '"Yes"',
  'café',
  '🐝',
  'A&B',
  'x<y',
  '10-12',
  'Ünal',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join('\n'));
const columns = {
  Task: lines.map((text) => `Do ${text}`),
  Owner: fc.constantFrom('Asha', 'Sam', 'Harbour Trust', 'Jo Bell', ''),
  Deadline: fc.constantFrom('05/02/2027', '5 February 2027', '', '2027-02-05', '5-Feb-27'),
  Remarks: fc.oneof(lines, fc.constant('')),
  Ward: fc.oneof(words, fc.constant('')),
} as const;
type Name = keyof typeof columns;
const names = Object.keys(columns) as readonly Name[];

const row = fc.record(columns);
const given = fc.record({
  order: fc.shuffledSubarray([...names], { minLength: names.length }),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
});
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a table of any words, its columns in any order', () => {
  it('is the same actions as text, as Slack’s block and as Teams’ markup, and loses no word', () => {
    fc.assert(
      fc.property(given, ({ order, rows }) => {
        const table = [order, ...rows.map((one) => order.map((name) => one[name]))];
        const items = itemsOf({ text: `action\n${asText(table)}`, mentions: [] });
        expect(items.map(({ title }) => title)).toEqual(rows.map(({ Task }) => flat(Task)));
        for (const [index, one] of rows.entries()) {
          const item = items[index];
          expect(item?.due).toBe(one.Deadline === '' ? undefined : '2027-02-05');
          expect(item?.owner === undefined).toBe(one.Owner === '');
          const detail = flat(item?.detail ?? '');
          if (one.Remarks !== '') expect(detail).toContain(`Remarks: ${flat(one.Remarks)}`);
          if (one.Ward !== '') expect(detail).toContain(`Ward: ${flat(one.Ward)}`);
        }
        expect(itemsOf(inSlack(table))).toEqual(items);
        expect(itemsOf(inTeams(table))).toEqual(items);
      }),
      { numRuns: cases(150) },
    );
  });

  it('is read without a throw whatever stands in it', () => {
    const any = fc.array(fc.array(fc.string({ maxLength: 12 }), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(any, (rows) => {
        const understood = read({ text: `action\n${asText(rows)}`, mentions: [] }, world);
        expect(JSON.stringify(understood).length).toBeGreaterThan(2);
      }),
      { numRuns: cases(300) },
    );
  });
});
