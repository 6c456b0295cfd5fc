import { describe, expect, it } from 'vitest';
import { homes, streamFilters } from '../../../adapters/dynamodb/guards.ts';
import * as keys from '../../../adapters/dynamodb/keys.ts';
import { streamKey } from '../../../adapters/dynamodb/stream-key.ts';
import type { PlaceId, ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import fc from '../../support/fast-check.ts';

const programme = 'pg-abc' as ProgrammeId;
const place = fc.string({ minLength: 1 }).map((text) => `slack:T1:${text}` as PlaceId);
const record = fc
  .oneof(
    fc.constantFrom('pt-x', 'pt-x/A-17', 'pt-x/P-5/seat-7', 'person:k'),
    fc.string({ minLength: 1 }),
  )
  .map((text) => text as RecordId);
const anyKey = fc.oneof(
  place.map((to) => keys.effectKey(programme, to, 'e' as never)),
  record.map((id) => keys.recordKey(programme, id)),
  record.map((id) => keys.journalKey(programme, id, 1)),
  record.map((id) => keys.requestKey(programme, id)),
  record.map((id) => keys.hourlyKey(programme, id as never)),
  place.map((id) => keys.doorKey('place', id)),
  place.map((id) => keys.messageKey(id, 'm')),
  fc.string().map((word) => keys.wordKey(programme, word)),
);
const eventName = fc.constantFrom('INSERT', 'MODIFY', 'REMOVE');
const like = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.$^|()[\]{}+?\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  ).test(text);
const home = (key: keys.Key): string => key[keys.partition].S;

/** Lambda's filter language, as far as ours uses it. */
const passes = (record: { eventName: string; dynamodb: { Keys: keys.Key } }): boolean =>
  streamFilters.some(
    ({ eventName: names, dynamodb }) =>
      (names as readonly string[]).includes(record.eventName) &&
      Object.entries(dynamodb.Keys).every(([name, { S }]) =>
        S.some(({ prefix }) => record.dynamodb.Keys[name as 'pk' | 'sk'].S.startsWith(prefix)),
      ),
  );

describe('the stream’s filter', () => {
  it('keeps back nothing that means anything to the relay', () => {
    fc.assert(
      fc.property(eventName, anyKey, (event, Keys) => {
        const written = { eventName: event, dynamodb: { Keys } };
        if (streamKey(written)) expect(passes(written)).toBe(true);
      }),
    );
  });
  it('keeps back most of the rest', () => {
    const journal = { Keys: keys.journalKey(programme, 'pt-x/A-1' as RecordId, 3) };
    expect(passes({ eventName: 'INSERT', dynamodb: journal })).toBe(false);
    const settled = { Keys: keys.effectKey(programme, 'slack:T1:C1' as PlaceId, 'e' as never) };
    expect(passes({ eventName: 'MODIFY', dynamodb: settled })).toBe(false);
    expect(passes({ eventName: 'REMOVE', dynamodb: settled })).toBe(false);
  });
});

describe('the patterns of homes', () => {
  it('tell journals from everything else, whatever people name things', () => {
    fc.assert(
      fc.property(anyKey, record, (key, id) => {
        expect(like(homes.journals, home(keys.journalKey(programme, id, 1)))).toBe(true);
        const isJournal = /^pg-abc#journal#/.test(home(key));
        expect(like(homes.journals, home(key))).toBe(isJournal);
      }),
    );
  });
  it('tell one platform’s installations from the other’s', () => {
    const slack = home(keys.doorKey('install', 'slack:T1' as never));
    expect(like(homes.installs('slack'), slack)).toBe(true);
    expect(like(homes.installs('teams'), slack)).toBe(false);
    const address = home(keys.addressKey('slack:T1:C1' as PlaceId));
    expect(like(homes.addresses('slack'), address)).toBe(true);
    expect(like(homes.addresses('teams'), address)).toBe(false);
  });
  it('hold everything of a programme, and what is on its way out', () => {
    fc.assert(
      fc.property(record, place, (id, to) => {
        expect(like(homes.programmes, home(keys.recordKey(programme, id)))).toBe(true);
        expect(like(homes.outbox, home(keys.effectKey(programme, to, 'e' as never)))).toBe(true);
        expect(like(homes.places, home(keys.paceKey(to)))).toBe(true);
        expect(like(homes.messages, home(keys.messageKey(to, 'm')))).toBe(true);
      }),
    );
  });
});
