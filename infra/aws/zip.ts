import { crc32 } from 'node:zlib';

/** Midnight on 1 January 1980, the first day a zip can name: the same files make the same bytes. */
const day = 0x21;

/** What the entry's own header and the directory's say alike, from the version needed to the name's length. */
const facts = (name: Buffer, data: Buffer): Buffer => {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(day, 8);
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
};
const numbers = (bytes: number, ...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(bytes * values.length);
  values.forEach((value, index) => {
    buffer.writeUIntLE(value, index * bytes, bytes);
  });
  return buffer;
};

/** A zip of a few small files by name, stored as they are. */
export const zip = (files: Readonly<Record<string, Buffer>>): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, data] of Object.entries(files)) {
    const name = Buffer.from(path);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts(name, data), name, data]);
    // Made by version 20; no comment, disk 0, no attributes, and where the entry begins.
    const rest = Buffer.concat([numbers(2, 0, 0, 0), numbers(4, 0, offset)]);
    directory.push(Buffer.from('PK\x01\x02'), numbers(2, 20), facts(name, data), rest, name);
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = locals.length;
  const end = [numbers(2, 0, 0, count, count), numbers(4, listed.length, offset), numbers(2, 0)];
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), ...end]);
};
