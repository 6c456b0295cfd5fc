import { expect } from 'vitest';
import { isKnown, whole } from '../functions/logs/heard.ts';
import { botToken } from './chats.ts';
import { foreignIn, houses } from './words.ts';

/** Each line is one of those that may be written; none holds a word that people wrote, a token, or what somebody chose, and none is of a fault. */
export const safeLog = (lines: readonly (readonly unknown[])[]): void => {
  for (const line of lines) {
    const text = whole(line);
    expect(isKnown(line), text).toBe(true);
    expect(foreignIn(text, undefined), text).toEqual([]);
    for (const house of houses) expect(text).not.toContain(botToken(house));
    // A fault of ours is told by a line that begins with where it was.
    expect(typeof line[0], text).not.toBe('string');
    expect(text).not.toMatch(/app-secret|Bearer|option/);
  }
};
