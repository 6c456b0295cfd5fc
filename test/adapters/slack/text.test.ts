import { describe, expect, test } from 'vitest';
import { escaped, typed } from '../../../adapters/slack/text.ts';
import fc from '../../support/fast-check.ts';

const first = '\uE0000\uE001';
const second = '\uE0001\uE001';

describe('typed text', () => {
  test.each([
    ['Fix it <@U2|sam> by Friday', `Fix it ${first} by Friday`, ['sam']],
    ['<@U2> and <@U3|asha> and <@U2>', `${first} and ${second} and ${first}`, ['', 'asha']],
    ['<@UBOT> action Fix it', 'action Fix it', []],
    [' <@UBOT|folkmoot>: <@UBOT>, done', 'done', []],
    ['Tell <@UBOT> about it', 'Tell @Folkmoot about it', []],
    ['see <https://example.org/a?b=1&amp;c=2|the plan>', 'see https://example.org/a?b=1&c=2', []],
    ['see <https://example.org/plan>', 'see https://example.org/plan', []],
    ['write to <mailto:sam@example.org|sam@example.org>', 'write to sam@example.org', []],
    ['ask <!subteam^S1|@police> or <!subteam^S2>', 'ask @police or @subteam', []],
    ['tell <!channel> <!here|here> <!everyone|@everyone>', 'tell @channel @here @everyone', []],
    ['on <!date^1700000000^{date}|14 November>', 'on 14 November', []],
    ['in <#C9|southport> and <#C8>', 'in #southport and #C8', []],
    ['Smith &amp; Co, a &lt;b&gt;, &amp;lt;', 'Smith & Co, a <b>, &lt;', []],
    ['&lt;@U2&gt; stays text', '<@U2> stays text', []],
    [`forged ${first} token`, 'forged 0 token', []],
    ['two\nlines', 'two\nlines', []],
  ])('%j is read as %j', (raw, text, names) => {
    const read = typed(raw, 'T1', 'UBOT');
    expect(read.text).toBe(text);
    expect(read.mentions.map(({ name }) => name)).toEqual(names);
  });

  test('people are named by their account in this workspace', () => {
    expect(typed('<@U2|sam>', 'T1', undefined).mentions).toEqual([
      { account: 'slack:T1:U2', name: 'sam' },
    ]);
  });

  test('every token stands for a mention that is there, whatever comes in', () => {
    const bits = fc.constantFrom(
      '<@U2|sam>',
      '<@U3>',
      '<!here>',
      '<',
      '>',
      '|',
      '\uE000',
      '\uE001',
      '7',
      '&amp;',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const { text, mentions } = typed(parts.join(''), 'T1', 'UBOT');
        const left = text.replace(/\uE000(\d+)\uE001/g, (_, at) =>
          mentions[Number(at)] ? '' : '!',
        );
        expect(left).not.toMatch(/[\uE000\uE001!]/);
      }),
    );
  });

  test('what is escaped reads as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replace(/[\uE000\uE001]/g, '').trim();
        expect(typed(escaped(plain), 'T1', undefined).text).toBe(plain);
      }),
    );
  });
});
