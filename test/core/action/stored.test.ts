import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evolve } from '../../../core/features/action/evolve.ts';
import { actionEvents, readAction } from '../../../core/features/action/stored.ts';
import { asha } from '../../support/southport/ids.ts';
import { monday } from '../../support/southport/people.ts';

const folder = new URL('../../fixtures/action/', import.meta.url);
const shapes = readdirSync(folder).map((name) => ({
  name,
  stored: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>,
}));

describe('stored shapes of an action', () => {
  it.each(shapes)('$name is read for ever', ({ stored }) => {
    expect(readAction(stored)).toMatchObject({ v: 1, title: stored.title });
  });

  it('is read as it was written, and a field of a later release survives a rewrite', () => {
    for (const { stored } of shapes) {
      const later = {
        ...stored,
        colour: 'green',
        standing: { ...(stored.standing as object), why: 'x' },
      };
      expect(readAction(later)).toEqual(later);
      const noted = evolve(
        readAction(later),
        { event: 'ActionNoted', text: 'x' },
        { at: monday, by: asha },
      );
      expect(noted).toMatchObject({ colour: 'green', standing: { why: 'x' } });
    }
  });

  it.each([[undefined], [{}], [{ v: 2 }], [{ v: 1, title: 'Only a title' }]])(
    'throws on %j',
    (stored) => {
      expect(() => readAction(stored)).toThrow();
    },
  );

  it('does not know an event of a later release, and says so', () => {
    expect(actionEvents().safeParse({ event: 'ActionPainted' }).data).toBeUndefined();
    expect(actionEvents().parse({ event: 'ActionNoted', text: 'x', tone: 'warm' })).toMatchObject({
      tone: 'warm',
    });
  });

  it('begins with its creation', () => {
    expect(() => evolve(undefined, { event: 'ActionDone' }, { at: monday })).toThrow(
      'before ActionCreated',
    );
  });
});
