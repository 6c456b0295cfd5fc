const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const codePoint = (code: number): string =>
  code > 0 &&
  code <= 0x10ffff &&
  !(code >= 0xd800 && code <= 0xdfff) &&
  code !== 0xe000 &&
  code !== 0xe001
    ? String.fromCodePoint(code)
    : '';

/** Decodes each entity once: `&amp;lt;` is the text `&lt;`. */
export const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (_, hex, dec, name) =>
      name
        ? (entities[name.toLowerCase()] ?? '')
        : codePoint(Number.parseInt(hex ?? dec, hex === undefined ? 10 : 16)),
  );

/** An emoji is a picture in the markup, which says what it shows. */
const emoji = (picture: string): string =>
  /^<emoji|schema\.skype\.com\/Emoji/i.test(picture)
    ? (/\balt="([^"<>]{1,20})"/i.exec(picture)?.[1] ?? '')
    : '';

export const withoutTags = (text: string): string =>
  text
    .replace(/<(?:img|emoji)\b[^<>]*>/gi, emoji)
    .replace(/<(?:br\s*\/?|\/?(?:p|div|li|ul|ol|tr)(?:\s[^<>]*)?)>/gi, '\n')
    .replace(
      /<\/?(?:b|i|u|s|em|strong|span|a|code|pre|blockquote|font|h[1-6]|img|emoji|td|table|tbody)(?:\s[^<>]*)?\/?>/gi,
      '',
    );

/** Lines without what stands behind them, and none that is empty; what is indented stays so. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** Markup as lines; each that is quoted begins with the sign that people type for it. */
export const linesIn = (markup: string): string => {
  let depth = 0;
  return markup
    .split(/<(\/?)blockquote\b[^<>]*>/gi)
    .map((part, at) => {
      if (at % 2 === 1) {
        depth = Math.max(0, depth + (part === '/' ? -1 : 1));
        return '';
      }
      const text = tidy(decoded(withoutTags(part)));
      return depth > 0 ? text.replace(/^(?=.)/gm, '> ') : text;
    })
    .filter((text) => text !== '')
    .join('\n');
};
