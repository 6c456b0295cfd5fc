import { describe, expect, it } from 'vitest';
import { chats } from './crosby.ts';
import { judge, type TypedLine, type Verdict } from './expected.ts';
import { measured } from './measured.ts';
import { ofMeetings } from './meetings.ts';
import { own } from './own.ts';
import { reported } from './reported.ts';

/** Types all of them in a chat; answers how many came out how, and what came of those that were not read as meant. */
const typedIn = async (lines: readonly TypedLine[], chat: (typeof chats)[number]) => {
  const counts: Record<Verdict, number> = { meant: 0, short: 0, wrong: 0 };
  const others: string[] = [];
  for (const line of lines) {
    const { verdict, got } = await judge(line, chat);
    counts[verdict] += 1;
    if (verdict !== 'meant') others.push(`${verdict} ${line.typed}\n      ${got}`);
  }
  return { counts, others };
};

/** No line does something else than was meant; so large a share does what was. Raised as reading gets better, never lowered. */
const tables = [
  { name: 'as they were measured', lines: measured, wrong: 0, meant: 0.94 },
  { name: 'of meetings that are set', lines: ofMeetings, wrong: 0, meant: 1 },
  { name: 'of our own', lines: own, wrong: 0, meant: 1 },
  { name: 'as they were reported of others', lines: reported, wrong: 0, meant: 1 },
];

describe.each(chats)('lines as busy people type them, in %s', (chat) => {
  it.each(tables)('$name', async ({ lines, wrong, meant }) => {
    const { counts, others } = await typedIn(lines, chat);
    expect(counts.wrong, others.join('\n')).toBeLessThanOrEqual(wrong);
    expect(counts.meant / lines.length, others.join('\n')).toBeGreaterThanOrEqual(meant);
  });
});
