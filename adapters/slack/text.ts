import { accountId } from '../../core/model/ids.ts';
import type { Mention, Typed } from '../../core/model/request.ts';

/** What Slack reads as markup, taken out of text from people. */
export const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const decoded = (value: string): string =>
  value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** `url|label` and the like: what comes before the bar, and what people saw, if Slack says. */
const split = (inside: string): [string, string | undefined] => {
  const bar = inside.indexOf('|');
  return bar < 0 ? [inside, undefined] : [inside.slice(0, bar), inside.slice(bar + 1)];
};

const special = (name: string, label: string | undefined): string => {
  if (label !== undefined && label !== '') {
    return name.startsWith('date') || label.startsWith('@') ? label : `@${label}`;
  }
  return `@${name.split('^')[0] ?? name}`;
};

const plain = (inside: string): string => {
  const [what, label] = split(inside);
  if (what.startsWith('!')) return special(what.slice(1), label);
  if (what.startsWith('#')) return `#${label || what.slice(1)}`;
  return what.replace(/^(mailto|tel):/, '');
};

/** The longest message that Slack has; it is far more than is read of a line (rules: Reading a line). */
const longest = 40_000;

/**
 * Slack's text as it was meant (rules: Reading a line): people as tokens, links as addresses,
 * groups and `<!channel>` as plain words, entities decoded. The bot's own name is dropped where the
 * text begins with it. A name is '' where Slack sent none (it does so in events).
 */
export const typed = (sent: string, tenant: string, bot: string | undefined): Typed => {
  const raw = sent.slice(0, longest);
  const mentions: Mention[] = [];
  const token = (user: string, label: string | undefined): string => {
    if (user === bot) return '@Folkmoot';
    const account = accountId('slack', tenant, user);
    const known = mentions.findIndex((mention) => mention.account === account);
    const index = known < 0 ? mentions.push({ account, name: decoded(label ?? '') }) - 1 : known;
    return `\uE000${index}\uE001`;
  };
  const addressed = bot === undefined ? raw : withoutOwnName(raw, bot);
  const text = addressed
    .replace(/[\uE000\uE001]/g, '')
    .split(/(<[^<>]*>)/)
    .map((part) => {
      const inside = /^<([^<>]*)>$/.exec(part)?.[1];
      if (inside === undefined) return decoded(part);
      const user = /^@([A-Z0-9]{2,})(?:\|(.*))?$/s.exec(inside);
      return user ? token(user[1] ?? '', user[2]?.replace(/^@/, '')) : decoded(plain(inside));
    })
    .join('');
  // A tab at the beginning is an empty cell of a table.
  return { text: text.replace(/^[^\S\t]+/, '').trimEnd(), mentions };
};

const withoutOwnName = (raw: string, bot: string): string =>
  raw.replace(
    new RegExp(`^\\s*(?:<@${bot.replace(/[^A-Z0-9]/g, '')}(?:\\|[^<>]*)?>(?:[^\\S\\t]|[,:])*)+`),
    '',
  );
