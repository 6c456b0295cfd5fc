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
  ])('%s', (raw, expected) => {
    expect(read(raw, bot, bot)).toEqual({ text: expected, named: [], called: true });
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
