import type { Page } from 'playwright-core';

/** What differs between two pictures of one size: a rectangle from even to even; undefined where they are alike. */
export interface Differing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Turns pictures into WebP by what the browser itself can encode. */
export interface Encoder {
  /** Without loss at quality 1. */
  readonly webp: (png: Uint8Array, quality: number, part?: Differing) => Promise<Uint8Array>;
  readonly difference: (before: Uint8Array, after: Uint8Array) => Promise<Differing | undefined>;
}

/** `page` is used for nothing else. */
export const encoderOn = (page: Page): Encoder => {
  const base64 = (png: Uint8Array) => Buffer.from(png).toString('base64');
  return {
    webp: async (png, quality, part) => {
      const made = await page.evaluate(
        async ([source, wanted, cut]) => {
          const bytes = Uint8Array.from(atob(source), (one) => one.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes]));
          const { x, y, width, height } = cut ?? { x: 0, y: 0, ...size(picture) };
          const canvas = new OffscreenCanvas(width, height);
          canvas.getContext('2d')?.drawImage(picture, -x, -y);
          const blob = await canvas.convertToBlob({ type: 'image/webp', quality: wanted });
          const out = new Uint8Array(await blob.arrayBuffer());
          return btoa(Array.from(out, (one) => String.fromCharCode(one)).join(''));
          function size({ width: wide, height: high }: ImageBitmap) {
            return { width: wide, height: high };
          }
        },
        [base64(png), quality, part] as const,
      );
      return Uint8Array.from(Buffer.from(made, 'base64'));
    },
    difference: (before, after) =>
      page.evaluate(
        async (sources) => {
          const [first, second] = await Promise.all(
            sources.map(async (source) => {
              const bytes = Uint8Array.from(atob(source), (one) => one.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes]));
              const { width, height } = picture;
              const context = new OffscreenCanvas(width, height).getContext('2d');
              context?.drawImage(picture, 0, 0);
              const data = context?.getImageData(0, 0, width, height).data.buffer;
              return { width, height, dots: new Uint32Array(data ?? new ArrayBuffer(0)) };
            }),
          );
          if (!first || !second) return undefined;
          let [left, top, right, bottom] = [first.width, first.height, -1, -1];
          for (let at = 0; at < first.dots.length; at += 1) {
            if (first.dots[at] === second.dots[at]) continue;
            const [x, y] = [at % first.width, Math.floor(at / first.width)];
            left = Math.min(left, x - (x % 2));
            top = Math.min(top, y - (y % 2));
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
          }
          if (right < 0) return undefined;
          return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
        },
        [base64(before), base64(after)],
      ),
  };
};
