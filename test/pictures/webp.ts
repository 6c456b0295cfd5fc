/** A rectangle of an animation, and how long what it makes is shown. */
export interface Frame {
  /** A WebP of the rectangle alone. */
  readonly still: Uint8Array;
  /** From the upper left corner; both even, as the format wants them. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly milliseconds: number;
}
/** A named part of a WebP. */
export interface Chunk {
  readonly name: string;
  readonly body: Uint8Array;
}

const numbered = (value: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, nth) => (value >>> (8 * nth)) & 255);
const written = ({ name, body }: Chunk): Uint8Array =>
  Uint8Array.from([
    ...Buffer.from(name, 'latin1'),
    ...numbered(body.length, 4),
    ...body,
    ...(body.length % 2 === 1 ? [0] : []),
  ]);

/** The parts of a file, or of what follows a frame's header; throws where it is no WebP. */
export const chunksOf = (file: Uint8Array, from = 12): readonly Chunk[] => {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (from === 12 && view.toString('latin1', 8, 12) !== 'WEBP') throw new Error('This is no WebP.');
  const chunks: Chunk[] = [];
  for (let at = from; at + 8 <= view.length; ) {
    const length = view.readUInt32LE(at + 4);
    const body = file.subarray(at + 8, at + 8 + length);
    chunks.push({ name: view.toString('latin1', at, at + 4), body });
    at += 8 + length + (length % 2);
  }
  return chunks;
};

const pictures = new Set(['ALPH', 'VP8 ', 'VP8L']);
const frameOf = ({ still, x, y, width, height, milliseconds }: Frame): Chunk => ({
  name: 'ANMF',
  body: Uint8Array.from([
    ...numbered(x / 2, 3),
    ...numbered(y / 2, 3),
    ...numbered(width - 1, 3),
    ...numbered(height - 1, 3),
    ...numbered(milliseconds, 3),
    // Stands as it is over what was there before.
    0b10,
    ...chunksOf(still)
      .filter(({ name }) => pictures.has(name))
      .flatMap((chunk) => [...written(chunk)]),
  ]),
});

/** One file that plays the frames over and over, after the container's specification (RFC 9649, section 2.7). */
export const animated = (
  { width, height }: { readonly width: number; readonly height: number },
  frames: readonly Frame[],
): Uint8Array => {
  const isAnimation = 0b10;
  const head = [isAnimation, 0, 0, 0, ...numbered(width - 1, 3), ...numbered(height - 1, 3)];
  const forEver = [0, 0];
  const chunks: readonly Chunk[] = [
    { name: 'VP8X', body: Uint8Array.from(head) },
    { name: 'ANIM', body: Uint8Array.from([255, 255, 255, 255, ...forEver]) },
    ...frames.map(frameOf),
  ];
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks.map(written)]);
  return written({ name: 'RIFF', body });
};
