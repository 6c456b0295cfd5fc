import { accountId } from '../../core/model/ids.ts';
import type { Mention, Typed } from '../../core/model/request.ts';
import type { Account, Activity } from './activity.ts';
import { markupOf, withoutPlaceholders } from './quoted.ts';

const open = '\uE000';
const close = '\uE001';
const token = new RegExp(`${open}(\\d+)${close}`, 'g');

/** More than Teams lets anybody send; it is far more than is read of a line (rules: Reading a line). */
const longest = 100_000;

interface Named {
  readonly who: Account | undefined;
  readonly name: string;
  readonly bot: boolean;
}

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

const withoutTags = (text: string): string =>
  text
    .replace(/<(?:br\s*\/?|\/?(?:p|div|li|ul|ol|tr)(?:\s[^<>]*)?)>/gi, '\n')
    .replace(
      /<\/?(?:b|i|u|s|em|strong|span|a|code|pre|blockquote|font|h[1-6]|img|emoji|td|table|tbody)(?:\s[^<>]*)?\/?>/gi,
      '',
    );

/** Takes the `<at>` elements out, each joined with its entity: the same text may name two people, in their order. */
const takeMentions = (activity: Activity, text: string): { text: string; named: Named[] } => {
  const left = (activity.entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id,
  );
  const bot = activity.recipient;
  const named: Named[] = [];
  const taken = text.replace(/<at\b[^<>]*>([\s\S]{0,300}?)<\/at>/gi, (whole, inner: string) => {
    const name = decoded(withoutTags(inner)).trim();
    const at = left.findIndex((entity) => entity.text === whole || entity.mentioned?.name === name);
    const again = named.find((earlier) => earlier.name === name && earlier.who);
    const who = at < 0 ? again?.who : left.splice(at, 1)[0]?.mentioned;
    named.push({ who, name, bot: who ? who.id === bot?.id : name === bot?.name });
    return `${open}${named.length - 1}${close}`;
  });
  return { text: taken, named };
};

/** Teams tags a name of two words twice: two neighbours of one account are one mention. */
const joinNeighbours = (text: string, named: Named[]): string => {
  const pair = new RegExp(`${open}(\\d+)${close}\\s{0,3}${open}(\\d+)${close}`);
  const joined = text.replace(new RegExp(pair, 'g'), (whole, first: string, second: string) => {
    const [one, two] = [named[Number(first)], named[Number(second)]];
    if (!one?.who || one.bot || one.who.id !== two?.who?.id) return whole;
    const name = one.name.includes(two?.name ?? '') ? one.name : `${one.name} ${two?.name}`;
    named[Number(first)] = { ...one, name };
    return `${open}${first}${close}`;
  });
  return joined === text ? text : joinNeighbours(joined, named);
};

/** The bot's own name at either end is how it is called; anywhere else it is part of the sentence. */
const withoutCalls = (text: string, named: readonly Named[]): string => {
  const isCall = (at: string | undefined) => at !== undefined && named[Number(at)]?.bot === true;
  const parts = text.trim().split(token);
  // Every second part is the number of somebody who is named.
  let [first, last] = [0, parts.length - 1];
  while (parts[first]?.trim() === '' && isCall(parts[first + 1])) first += 2;
  while (last > first && parts[last]?.trim() === '' && isCall(parts[last - 1])) last -= 2;
  return parts
    .slice(first, last + 1)
    .map((part, index) => (index % 2 === 0 ? part : `${open}${part}${close}`))
    .join('')
    .trim();
};

/** Lines without what stands behind them, and none that is empty; what is indented stays so. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** Text with its markup read: people as tokens, all other elements gone. */
const readText = (activity: Activity, tenant: string, raw: string) => {
  const { text, named } = takeMentions(activity, withoutPlaceholders(raw));
  const plain = tidy(decoded(withoutTags(text)));
  const mentions: Mention[] = [];
  const ready = withoutCalls(joinNeighbours(plain, named), named).replace(
    token,
    (_, index: string) => {
      const { who, name, bot } = named[Number(index)] ?? {};
      if (bot) return '@Folkmoot';
      if (!who?.id) return `@${name ?? ''}`;
      mentions.push({
        account: accountId('teams', tenant, who.aadObjectId ?? who.id),
        name: name ?? '',
      });
      return `${open}${mentions.length - 1}${close}`;
    },
  );
  return { typed: { text: ready, mentions }, calls: named.some(({ bot }) => bot) };
};

/** The client's markup as if it were the text: its line ends are elements, and mentions are spans. */
const asText = (markup: string): string =>
  markup
    .replace(/\s+/g, ' ')
    .replace(/(<(?:br|\/?(?:p|div|li|ul|ol|tr))\b[^<>]*>) /gi, '$1')
    .replace(
      /<span\b[^<>]*schema\.skype\.com\/Mention[^<>]*>([^<>]{0,300})<\/span>/gi,
      '<at>$1</at>',
    );

const lines = ({ text }: Typed): number => text.split('\n').length;
const words = ({ text }: Typed): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A message's text as core reads it, and whether it is addressed to the bot. Some clients keep the line ends in the
 * markup beside the text only: where that has the same words in more lines, it is what was typed.
 */
export const typedText = (
  activity: Activity,
  tenant: string,
): { typed: Typed; called: boolean } => {
  const clean = (text: string) =>
    text
      .slice(0, longest)
      .replace(/[\uE000\uE001]/g, '')
      .replace(/\r\n?/g, '\n');
  const { typed, calls } = readText(activity, tenant, clean(activity.text ?? ''));
  const markup = clean(markupOf(activity));
  const marked = markup && readText(activity, tenant, asText(markup)).typed;
  const isFuller = marked && lines(marked) > lines(typed) && words(marked) === words(typed);
  const entityCalls = (activity.entities ?? []).some(
    ({ type, mentioned }) =>
      type === 'mention' && mentioned?.id !== undefined && mentioned.id === activity.recipient?.id,
  );
  const called = entityCalls || activity.recipient?.isTargeted === true || calls;
  return { typed: isFuller ? marked : typed, called };
};
