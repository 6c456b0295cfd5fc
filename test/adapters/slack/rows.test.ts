import { expect, it } from 'vitest';
import { slackMessage } from '../../../adapters/slack/render.ts';
import { type Block, type Button, text } from '../../../core/view/view.ts';
import { labelsIn } from '../../support/slack/blocks.ts';
import { message } from './rules.ts';

const about = { in: 'pt-abcdefgh12345678', ref: 'A-1' };
const done: Button = { label: 'Done', spoken: 'Done: A-1', ask: { ask: 'action.done', ...about } };
const shows: Button = {
  label: 'Show it',
  spoken: 'Show it: A-1',
  ask: { ask: 'action.show', ...about },
};

it('a row is one line, with its one button or the menu of several at its end', () => {
  const line = 'A-1 Replace the lamps · Sam · Fri 8 Jan · open';
  const rows: Block = {
    kind: 'rows',
    rows: [
      { spans: [text(line)], buttons: [done] },
      { spans: [text(line)], buttons: [done, shows], menu: true },
      { spans: [text(line)], buttons: [done, shows] },
    ],
  };
  const { blocks } = message.parse(slackMessage({ aloud: 'Rows.', blocks: [rows] }));
  expect(
    blocks.map((block) => ('accessory' in block ? block.accessory?.type : block.type)),
  ).toEqual(['button', 'overflow', 'rich_text', 'actions']);
  expect(labelsIn(blocks.slice(1, 2))).toEqual(['Done', 'Show it']);
});
