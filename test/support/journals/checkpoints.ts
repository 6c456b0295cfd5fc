import { createHash, type Hash } from 'node:crypto';
import { sha256 } from '../../../adapters/aws/hash.ts';
import type { Entry } from '../../../core/model/record.ts';

/** A checkpoint as it stands, the digest of the newest one that stood before it, and of how many records there were. */
export interface Checkpoint {
  readonly name: string;
  readonly at: string;
  readonly digest: string;
  /** '' where there was none. */
  readonly before: string;
  /** How many records the partnership had; where it is the first, it is over all of them. */
  readonly records?: number;
}
/** What a checkpoint is a digest of. */
interface Made {
  readonly at: string;
  readonly previous: string;
  readonly heads: readonly (readonly [id: string, version: number, head: string])[];
}

/** Texts that were hashed for a checkpoint since the last look, and before it: what is written at a look was hashed before it. */
const hashed = new Set<string>();
const hashedBefore = new Set<string>();
const { update } = Object.getPrototypeOf(createHash('sha256')) as Hash;
const noting: typeof update = function (this: Hash, ...given: readonly unknown[]) {
  const [text] = given;
  if (typeof text === 'string' && text.startsWith('{"at":"') && text.includes('"heads":['))
    hashed.add(text);
  return Reflect.apply(update, this, given);
};
Object.getPrototypeOf(createHash('sha256')).update = noting;

/** What is wrong with checkpoints that were written since the last look; `journal` tells what happened to a record. */
export const checkpointFaults = async (
  written: readonly Checkpoint[],
  journal: (name: string, id: string) => Promise<readonly Pick<Entry, 'version' | 'hash'>[]>,
): Promise<readonly string[]> => {
  const texts = [...hashedBefore, ...hashed];
  const made = new Map(texts.map((text) => [sha256(text), JSON.parse(text) as Made]));
  const faults: string[] = [];
  for (const { name, at, digest, before, records } of written) {
    const of = made.get(digest);
    const fault = (what: string) => void faults.push(`${name}: its checkpoint of ${at} ${what}`);
    if (!of || of.at !== at) {
      fault('is the digest of no checkpoint of then');
      continue;
    }
    if (of.previous !== before) fault('is not chained to the one before');
    if (before === '' && records !== undefined && of.heads.length !== records)
      fault(`is the first, and over ${of.heads.length} of ${records} records`);
    for (const [id, version, head] of of.heads) {
      const entries = await journal(name, id);
      // Rows that a release left in a fixture stand there without what led to them.
      if (entries.length > 0 && entries.find((one) => one.version === version)?.hash !== head)
        fault(`has ${id} at ${version}, which its journal has not`);
    }
  }
  return faults;
};
/** Lets go of what was hashed before the look before, once every store was looked at. */
export const forgetHashed = (): void => {
  hashedBefore.clear();
  for (const one of hashed) hashedBefore.add(one);
  hashed.clear();
};
