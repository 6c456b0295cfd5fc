import { describe, expect, it } from 'vitest';
import { line } from '../../../core/view/values.ts';

describe('what was written in a field', () => {
  it.each(['', '  \n', '\u200B\u200D', '\u202E', '\uFEFF', '\u0301'])('is nothing: %j', (text) => {
    expect(line(text)).toBeUndefined();
    expect(line([text])).toBeUndefined();
  });

  it('is what can be seen, without its ends', () => {
    expect(line(' Lamps ')).toBe('Lamps');
    expect(line(['🌳'])).toBe('🌳');
    expect(line(undefined)).toBeUndefined();
    expect(line([])).toBeUndefined();
  });
});
