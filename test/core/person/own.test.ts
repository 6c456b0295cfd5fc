import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../core/features/person/commands.ts';
import { evolvePerson } from '../../../core/features/person/evolve.ts';
import type { PersonEvent } from '../../../core/features/person/person.ts';
import { codeKind, personKind } from '../../../core/features/person/shapes.ts';
import { mineView } from '../../../core/features/person/view.ts';
import { accountId } from '../../../core/model/ids.ts';
import type { MineRow } from '../../../core/model/mine.ts';
import fc from '../../support/fast-check.ts';
import { answerersWith } from '../../support/rules.ts';
import { contextOf, reading } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { buttonsOf, linesOf } from '../../support/southport/seen.ts';
import { samOnSlack, southportWorld } from '../partnership/given.ts';

describe('what people see of their own', () => {
  const row = (n: number): MineRow => ({
    ref: `southport A-${n}`,
    title: `Thing ${n}`,
    due: `2027-01-${String(30 - n).padStart(2, '0')}`,
    offers: [
      {
        label: { code: 'label.show', values: {} },
        about: `A-${n}`,
        ask: { ask: 'action.show', ref: `A-${n}`, in: southport },
      },
    ],
  });
  const seen = { today: '2027-01-04', locale: 'en-GB', leads: false } as const;

  it('stands soonest first, what has no date last, ten a page', () => {
    const rows = [
      ...Array.from({ length: 12 }, (_, n) => row(n + 1)),
      { ref: 'formby A-9', title: 'Undated' },
    ];
    const first = mineView(rows, seen);
    const second = mineView(rows, { ...seen, page: 2 });
    for (const view of [first, second]) fitToBeSeen(view);
    expect(linesOf(first)[1]).toBe(
      'Thing 12 · southport A-12 · due Monday 18 January (in 14 days)',
    );
    const others = (['meets', 'closes'] as const).map((day) => ({ ...row(12), day }));
    expect(linesOf(mineView(others, seen)).slice(1)).toEqual([
      'Thing 12 · southport A-12 · on Monday 18 January (in 14 days)',
      'Thing 12 · southport A-12 · open until Monday 18 January (in 14 days)',
    ]);
    expect(linesOf(second).slice(-2)).toEqual(['Undated · formby A-9', '11 to 13 of 13']);
    expect(buttonsOf(first).at(-1)?.label).toBe('Next 10');
    expect(mineView([], seen).aloud).toBe('Nothing has your name on it.');
  });

  it('answers why, and offers less', async () => {
    const world = await southportWorld();
    const context = contextOf(world, sam);
    const read = reading(world, context);
    const answerers = answerersWith(rules, {
      mine: async () => ({ rows: [row(1)], leads: false }),
    });
    const why = await answerers['person.why']({ ask: 'person.why' }, context, read);
    const less = await answerers['person.less']({ ask: 'person.less' }, context, read);
    const mine = await answerers.mine({ ask: 'mine' }, context, read);
    for (const view of [why, less, mine]) {
      if (!('blocks' in view)) throw new Error('no view');
      fitToBeSeen(view);
    }
    expect('aloud' in why && why.aloud).toContain('Southport Area Partnership');
  });
});

const accounts = fc.constantFrom(...['a', 'b', 'c'].map((one) => accountId('slack', 'T1', one)));
const event: fc.Arbitrary<PersonEvent> = fc.oneof(
  accounts.map((account) => ({ event: 'AccountAdded', account }) as const),
  accounts.map((account) => ({ event: 'AccountClosed', account }) as const),
  accounts.map((account) => ({ event: 'ReachSet', account, chosen: true }) as const),
  fc
    .constantFrom('', 'Police')
    .map((organisation) => ({ event: 'PersonOrganisationSet', organisation }) as const),
  fc.constant({ event: 'PartnershipJoined', partnership: southport } as const),
  fc.constant({ event: 'PartnershipLeft', partnership: southport } as const),
  fc
    .constantFrom(undefined, '2027-01-18')
    .map((until) => ({ event: 'AwaySet', ...(until ? { until } : {}) }) as const),
  fc.constant({ event: 'Greeted' } as const),
  fc.constant({ event: 'PersonMergedInto', person: asha } as const),
  fc.constant({ event: 'PersonTakenIn', person: jo } as const),
);

describe('laws and shapes', () => {
  it('a person equals their journal evolved, and names each account once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const trace = { at: '2027-01-04T09:00:00.000Z' };
        const known = { event: 'PersonKnown', name: 'Sam', account: samOnSlack } as const;
        const born = evolvePerson(undefined, known, trace);
        const state = events.reduce((before, one) => evolvePerson(before, one, trace), born);
        const again = events.reduce(
          (before, one) =>
            evolvePerson(personKind.read(JSON.parse(JSON.stringify(before))), one, trace),
          born,
        );
        expect(again).toEqual(state);
        expect(new Set(state.accounts).size).toBe(state.accounts.length);
      }),
    );
  });

  it.each(['person', 'code'] as const)(
    'a %s of the first release can be read, and keeps what it does not know',
    (name) => {
      const file = new URL(`./fixtures/${name}-v1.json`, import.meta.url);
      const stored = JSON.parse(readFileSync(file, 'utf8'));
      const { read } = name === 'person' ? personKind : codeKind;
      expect(read(stored)).toEqual(stored);
      expect(() => read({ ...stored, v: 2 })).toThrow();
    },
  );
});
