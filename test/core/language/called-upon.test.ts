import { describe, expect, it } from 'vitest';
import { grammar } from '../../../core/engine/typed.ts';
import { calledUpon } from '../../../core/language/called-upon.ts';
import { growth } from '../../support/growth.ts';
import { linear } from '../../support/patterns.ts';

const [tom, ann] = ['\uE0000\uE001', '\uE0001\uE001'];

describe('a line in which others are spoken to as well', () => {
  it.each([
    [
      `${tom} @Folkmoot action Ring the depot by 29 January`,
      `action Ring the depot by 29 January ${tom}`,
    ],
    [`${tom} action Ring the depot`, `action Ring the depot ${tom}`],
    [
      `Hi ${tom} and ${ann}, @Folkmoot action Ring the depot`,
      `action Ring the depot ${tom} ${ann}`,
    ],
    ['Hi @Folkmoot action Ring the depot', 'action Ring the depot'],
    ['Good morning everyone, @Folkmoot action list', 'action list'],
    [`${tom} @Folkmoot poll "Which?" "A" "B"`, 'poll "Which?" "A" "B"'],
    [`${tom} @Folkmoot action done A-1 lit`, 'action done A-1 lit'],
    [`Hello ${tom} @Folkmoot ring the depot`, `${tom} ring the depot`],
    [`${tom} @Folkmoot action\nFix it\nPaint it`, 'action\nFix it\nPaint it'],
    ['ask @Folkmoot to list', 'ask @Folkmoot to list'],
    [`${tom} to ring the depot`, `${tom} to ring the depot`],
    ['hi', 'hi'],
    ['thank you', 'thank you'],
    ['okay done', 'okay done'],
    ['@Folkmoot all done', 'all done'],
    ['Thanks @Folkmoot', 'Thanks @Folkmoot'],
  ])('%s', (text, read) => {
    expect(calledUpon({ text, mentions: [] }, grammar).text).toBe(read);
  });

  it('costs no more than its length', () => {
    const hard = (size: number) => {
      calledUpon({ text: `${'hi '.repeat(size)}x`, mentions: [] }, grammar);
      calledUpon({ text: tom.repeat(size), mentions: [] }, grammar);
    };
    expect(growth(hard, 5_000)).toBeLessThan(linear);
  });
});
