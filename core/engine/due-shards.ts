/** The due index is asked in this many parts, numbered from 0. */
export const shards = 16;

/** The part of the due index in which something of this name stands: FNV-1a, only to spread evenly. */
export const shardOf = (name: string): number => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1)
    sum = Math.imul(sum ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return ((sum ^ (sum >>> 16)) >>> 0) % shards;
};
