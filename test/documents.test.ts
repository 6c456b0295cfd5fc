import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenes } from './pictures/cards.ts';
import { cardsPage } from './pictures/gallery.ts';
import { animated, chunksOf } from './pictures/webp.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const folder = join(root, 'docs/pictures');
/** What one picture and the moving one may weigh, in bytes. */
const [light, film] = [100_000, 3_000_000];

describe('the documents', () => {
  it('show every picture that there is, and no other', () => {
    const shown = ['README.md', 'docs/cards.md'].flatMap((path) =>
      [...read(path).matchAll(/(?:src|srcset)="(?:docs\/)?pictures\/([\w.-]+)"/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect([...new Set(shown)].sort()).toEqual(readdirSync(folder).sort());
  });

  it('keep each picture small, and the moving one under 3 MB', () => {
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).size, name).toBeLessThan(
        name === 'vote.webp' ? film : light,
      );
  });

  it('have the page of cards as the pictures were last made', () => {
    expect(read('docs/cards.md')).toBe(cardsPage(scenes));
  });

  const pages = [
    'README.md',
    ...readdirSync(join(root, 'docs')).flatMap((name) =>
      name.endsWith('.md') ? [`docs/${name}`] : [],
    ),
  ];
  it.each(pages)('%s has no section twice', (path) => {
    const sections: string[] = read(path).match(/^## .*$/gm) ?? [];
    expect(sections.filter((one, index) => sections.indexOf(one) !== index)).toEqual([]);
  });

  it('name every setting of the laptop', () => {
    const code = ['functions/settings.ts', 'infra/local/settings.ts'].map(read).join('\n');
    const named = code.match(
      /\b(?:PORT|DATA_DIR|DEMO|LOCAL_CLOCK|TABLE_NAME|DYNAMODB_ENDPOINT|(?:SLACK|TEAMS|FILES)_[A-Z_]+)\b/g,
    );
    const table = read('docs/laptop.md');
    expect([...new Set(named)].filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the moving picture', () => {
  it('is one file with a frame for each change, shown over and over', () => {
    const parts = chunksOf(readFileSync(join(folder, 'vote.webp')));
    const [head, all, ...frames] = parts;
    expect(head?.name).toBe('VP8X');
    expect([...(all?.body.subarray(4) ?? [])]).toEqual([0, 0]);
    expect(frames.length).toBeGreaterThan(10);
    expect(new Set(frames.map(({ name }) => name))).toEqual(new Set(['ANMF']));
  });

  it('places each frame, and keeps of its still the picture alone', () => {
    const still = (name: string, body: readonly number[]) => [
      ...Buffer.from(name, 'latin1'),
      ...[body.length, 0, 0, 0],
      ...body,
      ...(body.length % 2 ? [0] : []),
    ];
    const file = Uint8Array.from([
      ...Buffer.from('RIFF....WEBP', 'latin1'),
      ...still('ICCP', [9]),
      ...still('VP8L', [1, 2, 3]),
    ]);
    const frame = { still: file, x: 4, y: 300, width: 10, height: 20, milliseconds: 700 };
    const [, , one] = chunksOf(animated({ width: 640, height: 480 }, [frame]));
    expect([...(one?.body.subarray(0, 16) ?? [])]).toEqual([
      ...[2, 0, 0, 150, 0, 0, 9, 0, 0, 19, 0, 0, 188, 2, 0, 2],
    ]);
    expect(chunksOf(one?.body ?? new Uint8Array(), 16)).toEqual([
      { name: 'VP8L', body: Uint8Array.from([1, 2, 3]) },
    ]);
  });

  it('is made of nothing but WebP', () => {
    expect(() => chunksOf(Uint8Array.from(Buffer.from('GIF89a and more', 'latin1')))).toThrow();
  });
});
