import { describe, expect, it } from 'vitest';
import { anewAfter, renewed } from '../../../adapters/aws/anew.ts';

/** What is kept, by a clock that is moved by hand; every reading is counted. */
const shelf = () => {
  const at = { kept: { secret: 'old' }, now: 0, read: 0, fails: false };
  const read = async () => {
    at.read += 1;
    if (at.fails) throw new Error('away');
    return { ...at.kept };
  };
  const first = { secret: 'old' };
  return { at, first, anew: anewAfter(first, read, () => at.now) };
};

describe('what was read before', () => {
  it('is read anew once in ten seconds, whoever asks and however often', async () => {
    const { at, first, anew } = shelf();
    expect(await Promise.all([anew(), anew(), anew()])).toEqual([first, first, first]);
    for (let press = 0; press < 50; press += 1) await anew();
    expect(at.read).toBe(1);
    at.kept = { secret: 'new' };
    at.now = 9_999;
    expect(await anew()).toBe(first);
    at.now = 10_000;
    expect(await anew()).toEqual({ secret: 'new' });
    expect(at.read).toBe(2);
  });
  it('is the very same for as long as nothing has changed, and where it cannot be read', async () => {
    const { at, first, anew } = shelf();
    expect(await anew()).toBe(first);
    at.now = 20_000;
    at.fails = true;
    expect(await anew()).toBe(first);
    await anew();
    expect(at.read).toBe(2);
  });
});

describe('work made of what is known', () => {
  const doing = () => {
    const { at, first, anew } = shelf();
    const made: string[] = [];
    const work = renewed(
      first,
      ({ secret }, refused) => {
        made.push(secret);
        if (secret === 'half') throw new Error('half');
        return async (given: string) => {
          if (given !== secret) refused();
          return given === secret;
        };
      },
      anew,
    );
    return { at, made, work };
  };
  it('is made of what is kept by now where it refuses, and done again', async () => {
    const { at, made, work } = doing();
    expect(await work('old')).toBe(true);
    expect(at.read).toBe(0);
    at.kept = { secret: 'new' };
    expect(await work('new')).toBe(true);
    expect(made).toEqual(['old', 'new']);
  });
  it('is not made anew by those who are refused rightly', async () => {
    const { at, made, work } = doing();
    for (let knock = 0; knock < 20; knock += 1) expect(await work('forged')).toBe(false);
    expect([made, at.read]).toEqual([['old'], 1]);
  });
  it('fails while it cannot be made, and works once it can', async () => {
    const { at, work } = doing();
    at.kept = { secret: 'half' };
    await expect(work('new')).rejects.toThrow('half');
    at.kept = { secret: 'new' };
    await expect(work('new')).rejects.toThrow('half');
    at.now = 10_000;
    expect(await work('new')).toBe(true);
  });
  it('refuses as before where nothing is kept elsewhere', async () => {
    const work = renewed('a', () => async () => 'refused', undefined);
    expect(await work()).toBe('refused');
  });
});
