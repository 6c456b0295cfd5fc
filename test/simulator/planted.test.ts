import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planted, withBug } from './planted.ts';
import { plantedInLaws } from './planted-laws.ts';
import { plantedInPeople } from './planted-people.ts';
import { plantedInTable } from './planted-table.ts';

const source = ({ file }: { readonly file: string }) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('planted bugs', () => {
  it.each([...planted, ...plantedInPeople, ...plantedInTable, ...plantedInLaws])(
    '“$name” fits its place',
    (bug) => {
      expect(withBug(bug, source(bug))).not.toBe(source(bug));
    },
  );

  it('that fit nowhere are said so', () => {
    const bug = { name: 'nothing', file: '', find: 'here', put: '' };
    expect(() => withBug(bug, 'elsewhere and here and here')).toThrow('no longer fits');
    expect(() => withBug(bug, 'nothing of it')).toThrow('no longer fits');
  });
});
