import { tabbed } from '../../core/lib/tabbed.ts';
import type { Mention, Typed } from '../../core/model/request.ts';
import type { Account, Activity } from './activity.ts';
import { decoded, linesIn, withoutTags } from './lines.ts';
import { accountOf } from './places.ts';
import { markupOf, withoutPlaceholders } from './quoted.ts';
import { piecesOf } from './tables.ts';

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
  // A tab at the beginning is an empty cell of a table.
  const parts = text
    .replace(/^[^\S\t]+/, '')
    .trimEnd()
    .split(token);
  // Every second part is the number of somebody who is named.
  let [first, last] = [0, parts.length - 1];
  while (parts[first]?.trim() === '' && isCall(parts[first + 1])) first += 2;
  while (last > first && parts[last]?.trim() === '' && isCall(parts[last - 1])) last -= 2;
  return parts
    .slice(first, last + 1)
    .map((part, index) => (index % 2 === 0 ? part : `${open}${part}${close}`))
    .join('')
    .replace(/^[^\S\t]+/, '')
    .trimEnd();
};

/** Text with its markup read: people as tokens, tables as tabbed lines, all other elements gone. */
const readText = (activity: Activity, tenant: string, raw: string) => {
  const own = withoutPlaceholders(raw);
  const { text, named } = takeMentions(activity, own);
  const pieces = piecesOf(text).map((piece) =>
    'rows' in piece
      ? { plain: tabbed(piece.rows.map((cells) => cells.map(linesIn))), table: true }
      : { plain: linesIn(piece.text), table: false },
  );
  const join = (some: typeof pieces) =>
    some.flatMap(({ plain }) => (plain === '' ? [] : plain)).join('\n');
  const plain = join(pieces);
  // A quotation that is left is not what was typed.
  const quotes = /schema\.skype\.com\/Reply/.test(own);
  const tables = quotes ? '' : join(pieces.filter(({ table }) => table));
  const mentions: Mention[] = [];
  const ready = withoutCalls(joinNeighbours(plain, named), named).replace(
    token,
    (_, index: string) => {
      const { who, name, bot } = named[Number(index)] ?? {};
      if (bot) return '@Folkmoot';
      if (!who?.id) return `@${name ?? ''}`;
      const account = accountOf(who, tenant);
      if (account) mentions.push({ account, name: name ?? '' });
      return `${open}${mentions.length - 1}${close}`;
    },
  );
  return { typed: { text: ready, mentions }, calls: named.some(({ bot }) => bot), tables };
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
const words = (text: string): string => text.replace(token, '').replace(/[^\p{L}\p{N}]/gu, '');

/** A text without so many letters and figures at its end. */
const without = (text: string, count: number): string => {
  let left = count;
  let end = text.length;
  while (left > 0 && end > 0) {
    end = text.charAt(end - 1) === close ? text.lastIndexOf(open, end - 1) : end - 1;
    if (/[\p{L}\p{N}]/u.test(text.charAt(end))) left -= 1;
  }
  return text.slice(0, end).trimEnd();
};

/** What was typed with a table: the markup, and before it the text where the markup holds nothing but the table. */
const withTable = (typed: Typed, marked: Typed, tables: string): Typed => {
  const [said, cells] = [words(typed.text), words(tables)];
  if (words(marked.text) !== cells || said === '' || said === cells) return marked;
  const before = said.endsWith(cells) ? without(typed.text, cells.length) : typed.text;
  const below = marked.text.replace(
    token,
    (_, index: string) => `${open}${Number(index) + typed.mentions.length}${close}`,
  );
  return { text: `${before}\n${below}`, mentions: [...typed.mentions, ...marked.mentions] };
};

/**
 * A message's text as core reads it, and whether it is addressed to the bot. A table stands in the markup beside the
 * text only, and some clients keep the line ends there, or what is quoted: where that has the same words, it is what was
 * typed.
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
  const beside = markup ? readText(activity, tenant, asText(markup)) : undefined;
  const marked = beside?.typed;
  const isFuller =
    marked &&
    (lines(marked) > lines(typed) || marked.text.includes('\n> ')) &&
    words(marked.text) === words(typed.text);
  const entityCalls = (activity.entities ?? []).some(
    ({ type, mentioned }) =>
      type === 'mention' && mentioned?.id !== undefined && mentioned.id === activity.recipient?.id,
  );
  const called = entityCalls || activity.recipient?.isTargeted === true || calls;
  if (beside?.tables) return { typed: withTable(typed, beside.typed, beside.tables), called };
  return { typed: isFuller ? marked : typed, called };
};
