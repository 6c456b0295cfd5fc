import type { Typed } from '../model/request.ts';
import { type Line, part } from './line.ts';

/** Signs that are read as another one (rules: Reading a line). */
const readAs: readonly (readonly [RegExp, string])[] = [
  [/[\n\r\v\f\u0085\u2028\u2029]/, '\n'],
  [/[\t\p{Zs}]/u, ' '],
  [/[\p{Cc}\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u, ''],
  [/[“”„‟«»″]/, '"'],
  [/[‘’‚‛′ʻʼ]/, "'"],
  [/[‐‑‒–—―−]/, '-'],
];

const fullWidth = /[！-～]/;
const fullWidthFrom = 0xfee0;

const readSign = (sign: string): string => {
  if (sign >= ' ' && sign <= '~') return sign;
  if (fullWidth.test(sign)) return String.fromCodePoint((sign.codePointAt(0) ?? 0) - fullWidthFrom);
  return readAs.find(([pattern]) => pattern.test(sign))?.[1] ?? sign;
};

interface Sign {
  readonly read: string;
  readonly from: number;
  readonly to: number;
}

const signsOf = (raw: string): Sign[] => {
  const signs: Sign[] = [];
  let from = 0;
  for (const sign of raw) {
    const to = from + sign.length;
    const windowsEnd = sign === '\r' && raw.charAt(to) === '\n';
    const read = windowsEnd ? '' : readSign(sign);
    const last = signs.at(-1);
    // A letter and the accents after it are one sign, so that they can be composed (NFC).
    if (last && /^\p{M}/u.test(read))
      signs[signs.length - 1] = { ...last, read: last.read + read, to };
    else if (read !== '') signs.push({ read, from, to });
    from = to;
  }
  return signs;
};

/** A mention's sign, which may stand for nobody, and halves of one. */
const strayMark = /\uE000(\d+)\uE001|[\uE000\uE001]/g;

/** The text with its folded copy: one kind of space, quote, dash, letter and line end. */
export const fold = ({ text, mentions }: Typed): Line => {
  const raw = text
    .toWellFormed()
    .replace(strayMark, (sign, index?: string) => (mentions[Number(index)] ? sign : ''));
  const [from, to]: [number[], number[]] = [[], []];
  let plain = '';
  for (const sign of signsOf(raw)) {
    for (const unit of sign.read.normalize('NFC').split('')) {
      plain += unit;
      from.push(sign.from);
      to.push(sign.to);
    }
  }
  return { raw, plain, from, to, mentions };
};

const lead = /^(?:[/:,\s]+|please(?=[\s,:])|(?:@folkmoot\b))/i;

/** Drops what people put before the first word: a slash, a colon, a comma, "please". */
export const withoutLead = (line: Line): Line => {
  const [found] = lead.exec(line.plain) ?? [''];
  return found === '' ? line : withoutLead(part(line, found.length));
};

/** Drops one final full stop; dots in a row are meant. */
export const withoutStop = (line: Line): Line =>
  /(?:^|[^.])\.$/.test(line.plain) ? part(line, 0, line.plain.length - 1) : line;

/** Typed text made ready to be read. */
export const normalise = (typed: Typed): Line => withoutStop(withoutLead(part(fold(typed), 0)));
