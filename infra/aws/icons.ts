import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
const white: Colour = [255, 255, 255, 255];
const green: Colour = [0x2d, 0x5a, 0x4a, 255];
const clear: Colour = [255, 255, 255, 0];

/** A moot seen from above: eight seats in a ring, in parts of the icon's width. */
const seats = Array.from({ length: 8 }, (_, index) => {
  const angle = (index * Math.PI) / 4;
  return { x: 0.5 + 0.31 * Math.cos(angle), y: 0.5 + 0.31 * Math.sin(angle), radius: 0.085 };
});

/** How much of a pixel lies in a seat, by its distance from the nearest edge. */
const covered = (x: number, y: number, size: number): number => {
  const depths = seats.map(
    (seat) => seat.radius * size - Math.hypot(x - seat.x * size, y - seat.y * size),
  );
  return Math.min(1, Math.max(0, Math.max(...depths) + 0.5));
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A square PNG of so many pixels with the seats in `ink` on `ground`. */
const png = (size: number, ink: Colour, ground: Colour): Buffer => {
  const row = (y: number): number[] =>
    Array.from({ length: size }, (_, x) => {
      const share = covered(x + 0.5, y + 0.5, size);
      return ground.map((part, index) => Math.round(part + ((ink[index] ?? 0) - part) * share));
    }).flat();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue and alpha.
  header.set([8, 6], 8);
  const lines = Array.from({ length: size }, (_, y) => Buffer.from([0, ...row(y)]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Full colour, for lists; 192 pixels for Teams, 512 at least for Slack. */
export const colourIcon = (size: number): Buffer => png(size, white, green);
/** White on nothing, 32 pixels, for the bar at the side of Teams. */
export const outlineIcon = (): Buffer => png(32, white, clear);
