import { describe, expect, it } from 'vitest';
import { type Activity, activity } from '../../../adapters/teams/activity.ts';
import { piecesOf } from '../../../adapters/teams/tables.ts';
import { typedText } from '../../../adapters/teams/text.ts';
import { growth } from '../../support/growth.ts';
import { linear } from '../../support/patterns.ts';

const bot = { id: '28:app-1', name: 'Folkmoot' };
const sam = { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' };
const mention = (who: { id: string; name: string }) => ({
  type: 'mention',
  text: `<at>${who.name}</at>`,
  mentioned: who,
});
const span = (name: string, id: number) =>
  `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="${id}">${name}</span>`;

const read = (text: string, content: string) =>
  typedText(
    activity.parse({
      type: 'message',
      text,
      recipient: bot,
      entities: [mention(bot), mention(sam)],
      attachments: [{ contentType: 'text/html', content }],
    }),
    't1',
  ).typed;

const excel = `
<div><div>${span('Folkmoot', 0)}&nbsp;action</div>
<table itemprop="copy-paste-table" style="width:100%">
<tbody><tr>
<td style="width:50%"><strong>Action</strong></td><td>Owner</td>
<td>Due&nbsp;</td></tr>
<tr><td><p>Light out</p><p>by the bridge</p></td><td>${span('Sam', 1)}</td><td>05/02/2027</td></tr>
<tr><td>Fix 6&quot; pipe &amp; <img itemscope itemtype="http://schema.skype.com/Emoji" alt="🐝"> house</td><td>&nbsp;</td><td>06/02/2027</td></tr>
</tbody></table>
<div>&nbsp;</div></div>`;
const asLines = [
  'Action\tOwner\tDue',
  '"Light out\nby the bridge"\t\uE0000\uE001\t05/02/2027',
  'Fix 6" pipe & 🐝 house\t\t06/02/2027',
].join('\n');

describe('a table that is pasted into a Teams message', () => {
  it.each([
    ['without it', '<at>Folkmoot</at> action'],
    ['with its words', '<at>Folkmoot</at> action Action Owner Due Light out by the bridge Sam'],
    ['with other line ends', '<at>Folkmoot</at> action\r\n\r\nAction\r\nOwner\r\nDue'],
  ])('is read out of the markup beside a text %s', (_, text) => {
    expect(read(text, excel)).toEqual({
      text: `action\n${asLines}`,
      mentions: [{ account: 'teams:t1:aad-sam', name: 'Sam' }],
    });
  });

  const only =
    '<table><tr><td>Fix it</td><td>Sam</td></tr><tr><td>Mend it</td><td>Jo</td></tr></table>';
  it.each([
    ['<at>Folkmoot</at> action', 'action\nFix it\tSam\nMend it\tJo'],
    ['<at>Folkmoot</at> action Fix it Sam Mend it Jo', 'action\nFix it\tSam\nMend it\tJo'],
    ['<at>Folkmoot</at> Fix it Sam Mend it Jo', 'Fix it\tSam\nMend it\tJo'],
    ['<at>Folkmoot</at>', 'Fix it\tSam\nMend it\tJo'],
    [
      '<at>Folkmoot</at> action for <at>Sam</at>',
      'action for \uE0000\uE001\nFix it\tSam\nMend it\tJo',
    ],
  ])('stands below what was typed where the markup holds it alone: %s', (text, expected) => {
    expect(read(text, only).text).toBe(expected);
  });

  it('says a cell that is merged over rows in each, and one over columns once', () => {
    const word =
      '<table><tr><th colspan="3">Plan 2027</th></tr><tr><td>Action</td><td>Owner</td><td>Due</td></tr>' +
      '<tr><td>Fix it</td><td rowspan=2>Sam<br/>Jo</td><td>5 Feb</td></tr><tr><td>Mend it</td><td>6 Feb</td></tr>' +
      '<tr><td></td><td><table><tr><td>a</td></tr></table></td></tr></table>';
    expect(read('<at>Folkmoot</at> action', word).text).toBe(
      'action\nPlan 2027\t\t\nAction\tOwner\tDue\nFix it\t"Sam\nJo"\t5 Feb\nMend it\t"Sam\nJo"\t6 Feb\n\ta',
    );
  });

  it('that is quoted is not what was typed', () => {
    const quoted = `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p>${'x'.repeat(5_000)}</p>${only}</blockquote><p>${span('Folkmoot', 0)} done</p>`;
    expect(read('<at>Folkmoot</at> done', quoted).text).toBe('done');
  });

  it.each([
    '<table>',
    '<td>',
    '<tr><td>',
    '<table><tr><td rowspan=200>',
    '</table>',
    '<td colspan="50">x',
    '<td ',
    '<blockquote>',
    '<p>a</p>',
    '<img ',
    '<emoji alt="',
    '<span ',
    '" ',
    '&nbsp;',
  ])('takes time as the markup is long, made of %s', (piece) => {
    const markup = (size: number) =>
      `<table><tr>${piece.repeat(Math.ceil(size / piece.length)).slice(0, size)}`;
    const sent = new Map(
      // Larger ones are collected as garbage while they are read.
      [10_000, 40_000].map((size) => [
        size,
        activity.parse({
          type: 'message',
          text: '<at>Folkmoot</at> action',
          attachments: [{ contentType: 'text/html', content: markup(size) }],
        }),
      ]),
    );
    const reads = (size: number) => typedText(sent.get(size) as Activity, 't1');
    expect(growth(reads, 10_000)).toBeLessThan(linear);
    const all = JSON.stringify(piecesOf(markup(80_000)));
    expect(all.length).toBeLessThan(2_000_000);
  });
});
