import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cardKey,
  effectKey,
  hourlyKey,
  journalKey,
  named,
  partition,
  recordKey,
  requestKey,
  sort,
} from '../../../adapters/dynamodb/keys.ts';
import { streamKey } from '../../../adapters/dynamodb/stream-key.ts';
import type { PartnershipId, PlaceId, ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import { effect, sefton, southport } from '../../contract/made.ts';
import fc from '../../support/fast-check.ts';

const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes('/'));
const programme = name.map((text) => `pg-${text}` as ProgrammeId);
const partnership = name.map((text) => `pt-${text}` as PartnershipId);
const ref = fc.oneof(
  fc
    .tuple(fc.constantFrom('A', 'M', 'P'), fc.integer({ min: 1, max: 999_999 }))
    .map(([letter, number]) => `${letter}-${number}`),
  name,
);
const record = fc
  .oneof(
    partnership.map((id) => [id]),
    fc.tuple(partnership, ref).map((parts) => parts),
    fc.tuple(partnership, ref, name).map((parts) => parts),
    name.map((id) => [`person:${id}`]),
  )
  .map((parts) => parts.join('/') as RecordId);

describe('keys', () => {
  it('of records read back as what they name', () => {
    fc.assert(
      fc.property(programme, record, (of, id) => {
        expect(named(recordKey(of, id))).toEqual({ is: 'record', programme: of, id });
      }),
    );
  });

  it('of effects read back, whatever their places are called', () => {
    fc.assert(
      fc.property(programme, fc.string(), fc.string({ minLength: 1 }), (of, to, id) => {
        const key = effectKey(of, to as PlaceId, id as never);
        expect(named(key)).toEqual({ is: 'effect', programme: of, to, id });
      }),
    );
  });

  it('of different things are different', () => {
    fc.assert(
      fc.property(programme, record, programme, record, (of, id, otherOf, otherId) => {
        fc.pre(of !== otherOf || id !== otherId);
        expect(recordKey(of, id)).not.toEqual(recordKey(otherOf, otherId));
        expect(journalKey(of, id, 1)).not.toEqual(journalKey(otherOf, otherId, 1));
        expect(cardKey(of, id, 'slack:T1:C1' as PlaceId)).not.toEqual(
          cardKey(otherOf, otherId, 'slack:T1:C1' as PlaceId),
        );
      }),
    );
  });

  it('begin with the programme', () => {
    fc.assert(
      fc.property(record, (id) => {
        for (const key of [
          recordKey(sefton, id),
          journalKey(sefton, id, 3),
          requestKey(sefton, id),
        ])
          expect(key[partition].S.startsWith(`${sefton}#`)).toBe(true);
      }),
    );
  });

  it('are spelt out in one file only', () => {
    const folder = new URL('../../../adapters/dynamodb/', import.meta.url);
    const files = readdirSync(folder).filter((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8');
      return new RegExp(`['"\`.#(]${partition}\\b|['"\`.#(]${sort}\\b`).test(source);
    });
    expect(files).toEqual(['keys.ts']);
  });
});

describe('what the stream tells', () => {
  const tell = (eventName: string, Keys: Record<string, { S: string }>) =>
    streamKey({ eventName, dynamodb: { Keys } });
  const one = effect('e-1');
  const born = effectKey(one.programme, one.to, one.id);
  const changed = { news: 'changed', programme: sefton, partnership: southport };

  it('is an effect once, at its birth', () => {
    const key = { programme: one.programme, to: one.to, id: one.id };
    expect(tell('INSERT', born)).toEqual({ news: 'effect', ...key });
    expect(tell('MODIFY', born)).toBeUndefined();
    expect(tell('REMOVE', born)).toBeUndefined();
  });

  it('is a partnership whose record, subject or seat item was written', () => {
    for (const record of [southport, `${southport}/A-17`, `${southport}/P-5/seat-7`])
      for (const eventName of ['INSERT', 'MODIFY'])
        expect(tell(eventName, recordKey(sefton, record as RecordId))).toEqual({
          ...changed,
          record,
        });
  });

  it('is nothing of all else', () => {
    const others = [
      recordKey(sefton, 'person:asha' as RecordId),
      journalKey(sefton, `${southport}/A-17` as RecordId, 1),
      cardKey(sefton, `${southport}/A-17` as RecordId, one.to as PlaceId),
      hourlyKey(sefton, southport),
      requestKey(sefton, 'key'),
    ];
    for (const key of others) expect(tell('INSERT', key)).toBeUndefined();
    expect(tell('REMOVE', recordKey(sefton, `${southport}/A-17` as RecordId))).toBeUndefined();
    expect(streamKey({})).toBeUndefined();
  });
});
