import { describe, expect, test } from 'vitest';
import { readPress } from '../../../adapters/slack/press.ts';
import { slackMessage } from '../../../adapters/slack/render.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Button, View } from '../../../core/view/view.ts';
import { labelsIn, pressable } from '../../support/slack/blocks.ts';
import { message } from './rules.ts';

const ask = (ref: string, extra: object = {}): Ask =>
  ({ ask: 'action.done', in: 'pt-abcdefgh12345678', ref, seen: 7, ...extra }) as Ask;
const button = (label: string, given: Ask): Button => ({
  label,
  spoken: `${label}: A-1 Replace the lamps on Mill Lane`,
  ask: given,
});
const view = (block: View['blocks'][number]): View => ({ aloud: 'A sentence.', blocks: [block] });

describe('More', () => {
  const many = (count: number): Button[] =>
    Array.from({ length: count }, (_, at) => button(`Choice ${at}`, ask(`A-${at + 1}`)));

  test.each([1, 2, 5, 6, 40])('with %i choices loses none and gives each back', (count) => {
    const all = [...many(4), ...many(count).map((one) => ({ ...one, label: `More ${one.label}` }))];
    const { blocks } = message.parse(
      slackMessage(view({ kind: 'buttons', buttons: all.slice(0, 4), more: all.slice(4) })),
    );
    expect(labelsIn(blocks).sort()).toEqual(all.map(({ label }) => label).sort());
    for (const one of all) expect(readPress(pressable(blocks, one.label))).toEqual(one.ask);
  });

  test('keeps a choice that is too long for an option in the menu itself', () => {
    const long = ask('A-1', { outcome: 'x'.repeat(90) });
    const more = [button('A', ask('A-2')), button('Long', long)];
    const { blocks } = message.parse(slackMessage(view({ kind: 'buttons', buttons: [], more })));
    const menu = pressable(blocks, 'Long');
    expect(menu.type).toBe('overflow');
    for (const one of more) expect(readPress(pressable(blocks, one.label))).toEqual(one.ask);
    for (const value of ['{"#":7}', '{"#":"constructor"}', '{"#":null}', 'null', '[]', '{'])
      expect(readPress({ action_id: menu.action_id ?? '', selected_option: { value } })).toBe(
        undefined,
      );
  });

  test('shows a choice that does not fit a menu as a button', () => {
    const long = ask('A-1', { outcome: 'x'.repeat(200) });
    const more = [button('A', ask('A-2')), button('B', ask('A-3')), button('Long', long)];
    const { blocks } = message.parse(slackMessage(view({ kind: 'buttons', buttons: [], more })));
    expect(pressable(blocks, 'Long').type).toBe('button');
    for (const one of more) expect(readPress(pressable(blocks, one.label))).toEqual(one.ask);
  });
});
