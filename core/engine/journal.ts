import type { Hash } from '../model/hash.ts';
import type { At, RecordId } from '../model/ids.ts';
import type { Entry, Stored } from '../model/record.ts';
import type { Trace } from '../model/trace.ts';

/** The next link after `previous`: its hash covers who and when, a salted digest of what, and the link before. */
export const entry = (
  hash: Hash,
  link: {
    record: RecordId;
    version: number;
    trace: Trace;
    events: readonly { readonly event: string }[];
    salt: string;
    previous: string;
  },
): Entry => {
  const meta = { v: 1 as const, trace: link.trace, events: link.events.map(({ event }) => event) };
  const payload = JSON.stringify(link.events);
  const digest = hash(link.salt + payload);
  return {
    record: link.record,
    version: link.version,
    meta,
    salt: link.salt,
    payload,
    digest,
    hash: hash(
      JSON.stringify({
        record: link.record,
        version: link.version,
        meta,
        digest,
        previous: link.previous,
      }),
    ),
    previous: link.previous,
  };
};

/** The version of the first link that does not hold, or undefined for a whole chain; erased payloads do not break it. */
export const brokenAt = (hash: Hash, chain: readonly Entry[]): number | undefined => {
  let previous = '';
  for (const link of chain) {
    const { record, version, meta, digest } = link;
    const holds =
      link.previous === previous &&
      link.hash === hash(JSON.stringify({ record, version, meta, digest, previous })) &&
      (link.payload === undefined || digest === hash((link.salt ?? '') + link.payload));
    if (!holds) return version;
    previous = link.hash;
  }
  return undefined;
};

/** Seconds before the last checkpoint from which changes are covered once more: no two clocks agree. */
export const coveredAgain = 60 * 60;

/** What journals were at one instant: a digest over the head of each record covered, chained to the checkpoint before. */
export const checkpointOf = (
  hash: Hash,
  {
    at,
    previous,
    heads,
  }: { at: At; previous: string; heads: readonly Pick<Stored, 'id' | 'version' | 'head'>[] },
): string =>
  hash(
    JSON.stringify({
      at,
      previous,
      heads: heads
        .map(({ id, version, head }) => [id, version, head] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    }),
  );
