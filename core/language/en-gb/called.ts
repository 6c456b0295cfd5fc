import { chat } from './names.ts';

/** How people are called: without a name, gone, or by another name since. */
export const calledPhrases = {
  /** "A guest of Guest Org (2)", "Somebody on Teams (2)": somebody whose name no chat has told. */
  nameless: (v: { organisation?: string; platform?: string; number?: number }) =>
    [
      v.organisation === undefined ? 'Somebody' : `A guest of ${v.organisation}`,
      ...(v.organisation === undefined && v.platform !== undefined
        ? [`on ${chat(v.platform)}`]
        : []),
      ...(v.number === undefined ? [] : [`(${v.number})`]),
    ].join(' '),
  /** Somebody who is gone, and of whom no name is kept. */
  'former-member': (_: object) => 'A former member',
  /** "Sam Jones (now Sam Smith)". */
  'now-called': ({ was, now }: { was: string; now: string }) => `${was} (now ${now})`,
  /** "Harbour Trust, now Mersey Trust", "now Sam Smith". */
  'now-beside': ({ was, now }: { was: string; now: readonly string[] }) =>
    [...(was === '' ? [] : [was]), ...(now.length > 0 ? [`now ${now.join(', ')}`] : [])].join(', '),
};
