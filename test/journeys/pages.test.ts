import { describe, expect, it } from 'vitest';
import { blocksTrouble } from '../../infra/local/standins/slack/shapes.ts';
import { southport, story } from '../support/laptop/story.ts';

const titles = Array.from(
  { length: 105 },
  (_, at) => `Work ${at + 1}, the long ${'and winding '.repeat(10)}way`,
);
const heading = 'Southport Area Partnership: actions on Monday 4 January 2027';

/** What came after a press: the parts of one answer. */
const partsOf = (reads: readonly string[]): readonly string[] => {
  const first = reads.findLastIndex((one) => one.includes(heading));
  return reads.slice(first);
};

describe('what is too large for one message goes on in the next', () => {
  const laptop = story();

  it('a hundred actions and more as text come whole, in parts that Slack takes', async () => {
    const { slack, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    for (let from = 0; from < 105; from += 15) {
      await priya.type(
        `/action ${titles
          .slice(from, from + 15)
          .map((one) => `- ${one} by 29 January`)
          .join('\n')}`,
      );
      await priya.press('Make all 15');
    }
    await drawn();
    await priya.type('/action list');
    await priya.press('As text');
    const parts = partsOf(priya.reads());
    expect(parts).toHaveLength(3);
    for (const title of titles) expect(parts.join('\n')).toContain(`${title}.`);
    expect(parts[1]).toContain('This goes on from the message above: part 2 of 3.');
    for (const { blocks } of priya.sees().slice(-3)) expect(blocksTrouble(blocks)).toBeUndefined();
  });

  it('and Teams takes', async () => {
    const { teams } = laptop();
    const tess = teams('Tess');
    await tess.type('@Folkmoot action list');
    await tess.press('As text');
    const parts = partsOf(tess.reads());
    for (const title of titles) expect(parts.join('\n')).toContain(`${title}.`);
    expect(parts.join('\n')).toContain('part 2 of');
    for (const { activity } of tess.sees())
      expect(Buffer.byteLength(JSON.stringify(activity))).toBeLessThan(25 * 1024);
  });

  it('in a chat of two in Slack as well', async () => {
    const { slack } = laptop();
    const asha = slack('Asha', 'direct');
    await asha.type('/action list');
    await asha.press('As text');
    for (const title of titles) expect(partsOf(asha.reads()).join('\n')).toContain(`${title}.`);
  });
});
