import { describe, expect, it } from 'vitest';
import { activity } from '../../../adapters/teams/activity.ts';
import { typedText } from '../../../adapters/teams/text.ts';

const bot = { id: '28:app-1', name: 'Folkmoot' };
const sam = { id: '29:sam', name: 'Sam', aadObjectId: 'aad-sam' };
const jones = { id: '29:sam', name: 'Jones', aadObjectId: 'aad-sam' };
const jo = { id: '29:jo', name: 'Jo' };
const mention = (who: { id: string; name: string }) => ({
  type: 'mention',
  text: `<at>${who.name}</at>`,
  mentioned: who,
});

const read = (text: string, ...who: { id: string; name: string }[]) => {
  const { typed, called } = typedText(
    activity.parse({ type: 'message', text, recipient: bot, entities: who.map(mention) }),
    't1',
  );
  const named = typed.mentions.map(({ account, name }) => `${name}=${account}`);
  return { text: typed.text, named, called };
};
const first = '\uE0000\uE001';
const second = '\uE0001\uE001';

describe('text as Teams sends it', () => {
  it.each([
    ['<at>Folkmoot</at> action Fix it', 'action Fix it'],
    ['<at>Folkmoot</at>&nbsp;<at>Folkmoot</at> list', 'list'],
    ['  <at>Folkmoot</at>\n<at>Folkmoot</at>  list', 'list'],
    ['list <at>Folkmoot</at>', 'list'],
    ['ask <at>Folkmoot</at> to list', 'ask @Folkmoot to list'],
    ['<p><at>Folkmoot</at> action one</p><p>two</p>', 'action one\ntwo'],
    ['<at>Folkmoot</at> one<br>two<br/>three<div>four</div>', 'one\ntwo\nthree\nfour\n'.trim()],
    [
      '<at>Folkmoot</at> Smith &amp; Co &lt;b&gt; &quot;x&quot; &#39;y&#39; &#x2019;',
      'Smith & Co <b> "x" \'y\' ’',
    ],
    ['<at>Folkmoot</at> a &amp;lt; b', 'a &lt; b'],
    ['<at>Folkmoot</at> <b>bold</b> and <strong>strong</strong>', 'bold and strong'],
    ['<at>Folkmoot</at> 3 < 4 and <unknown>', '3 < 4 and <unknown>'],
    ['<at>Folkmoot</at> \uE0000\uE001 forged &#xE000;0&#xE001;', '0 forged 0'],
    ['<at>Folkmoot</at> give to <at>Nobody</at>', 'give to @Nobody'],
    ['<at>Folkmoot</at> <quoted messageId="1772050244572"/> action list', 'action list'],
    ['<quoted messageId="1"></quoted> <at>Folkmoot</at> done', 'done'],
    ["<quoted messageId='1'>Fix it</quoted><at>Folkmoot</at> done", 'done'],
    ['<at>Folkmoot</at> <attachment id="1"/> action list', 'action list'],
    ['<at>Folkmoot</at> <attachment id="1"></attachment> action list', 'action list'],
    ['<at>Folkmoot</at> action list <next-thing of="2" />', 'action list'],
    ['<at>Folkmoot</at> action one<br />two', 'action one\ntwo'],
    ['<at>Folkmoot</at> action\r\n\tOwner\r\nFix it\tSam\t', 'action\n\tOwner\nFix it\tSam'],
    ['<at>Folkmoot</at>\r\n\tOwner\r\nFix it\tSam', '\tOwner\nFix it\tSam'],
    ['<at>Folkmoot</at> action one<br>&nbsp; two  <br>  three', 'action one\n  two\n  three'],
    ['<at>Folkmoot</at> action Write &lt;name/&gt;', 'action Write <name/>'],
  ])('%s', (raw, expected) => {
    expect(read(raw, bot, bot)).toEqual({ text: expected, named: [], called: true });
  });

  it.each([
    'text '.repeat(6_000),
    ' '.repeat(30_000),
    '<p '.repeat(10_000),
    '<at '.repeat(7_500),
    '<quoted '.repeat(3_700),
    '<blockquote schema.skype.com/Reply>'.repeat(850),
    '<a'.repeat(15_000),
  ])('reads the longest text in a moment: %#', (raw) => {
    const before = performance.now();
    read(`<at>Folkmoot</at>${raw}x`, bot);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  describe('with the client’s markup beside it', () => {
    const beside = (text: string, content: string) =>
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
    const called =
      '<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Folkmoot</span>';
    const flat = '<at>Folkmoot</at> action Fix the stile <at>Sam</at> Order skips Call the depot';
    const named =
      '<span itemtype="http://schema.skype.com/Mention" itemscope itemid="1">Sam</span>';

    it('takes the line ends that the text has lost', () => {
      const markup = `<div><div>${called}&nbsp;action Fix the stile ${named}</div>\n<div>Order skips</div><div>Call the depot</div></div>`;
      expect(beside(flat, markup)).toEqual({
        text: `action Fix the stile ${first}\nOrder skips\nCall the depot`,
        mentions: [{ account: 'teams:t1:aad-sam', name: 'Sam' }],
      });
    });

    it('takes what is indented from it, and no line end of its own as such', () => {
      const markup = `<p>${called} action Fix the stile ${named}<br>\n&nbsp; Order skips</p>\n<p>Call the depot</p>`;
      expect(beside(flat, markup).text).toBe(
        `action Fix the stile ${first}\n  Order skips\nCall the depot`,
      );
    });

    it('takes from it what is quoted', () => {
      const markup = `<p>${called} action Fix the stile ${named}</p>\n<blockquote>\n<p>Order skips</p><p>Call the depot</p></blockquote>`;
      expect(beside(flat.replaceAll(/ (?=Order|Call)/g, '\n'), markup).text).toBe(
        `action Fix the stile ${first}\n> Order skips\n> Call the depot`,
      );
    });

    it.each([
      [
        'has no more lines',
        `<p>${called} action Fix the stile ${named} Order skips Call the depot</p>`,
      ],
      ['has other words', `<p>${called} action Fix</p><p>the style ${named}</p><p>Order skips</p>`],
    ])('stays with the text where the markup %s', (_, markup) => {
      expect(beside(flat, markup).text).toBe(
        `action Fix the stile ${first} Order skips Call the depot`,
      );
    });
  });

  it('keeps people as tokens, in their order', () => {
    const line = read(
      '<at>Folkmoot</at> action Fix it <at>Sam</at> with <at>Jo</at>',
      bot,
      sam,
      jo,
    );
    expect(line).toEqual({
      text: `action Fix it ${first} with ${second}`,
      named: ['Sam=teams:t1:aad-sam', 'Jo=teams:t1:29:jo'],
      called: true,
    });
  });

  it('takes two neighbours that make one name as one', () => {
    const line = read(
      '<at>Folkmoot</at> give A-1 to <at>Sam</at>&nbsp;<at>Jones</at> today',
      bot,
      sam,
      jones,
    );
    expect(line.text).toBe(`give A-1 to ${first} today`);
    expect(line.named).toEqual(['Sam Jones=teams:t1:aad-sam']);
  });

  it('tells two people of one name apart by their order', () => {
    const other = { ...jo, name: 'Sam' };
    expect(read('<at>Sam</at> and <at>Sam</at>', sam, other).named).toEqual([
      'Sam=teams:t1:aad-sam',
      'Sam=teams:t1:29:jo',
    ]);
  });

  it('is called by a mention alone, though the client took its text away', () => {
    expect(read('list', bot)).toEqual({ text: 'list', named: [], called: true });
    expect(read('list').called).toBe(false);
  });
});
