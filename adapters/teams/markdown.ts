import { type AccountId, type PersonId, partsOf } from '../../core/model/ids.ts';
import type { Span } from '../../core/view/view.ts';

/** A zero-width joint: breaks what a client would read as a command, and shows as nothing. */
const joint = '\u200B';

/** What a client would read as one sign. */
const entityLike = /&(?=#?\w{1,30};)/g;

/**
 * Text from people as a TextBlock shows it: unchanged. Escapes only what Teams would format, so that screen readers and
 * phones, whose readers of markdown are poorer, see no stray backslash in plain sentences.
 */
export const escaped = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[*`]|(?<!\w)_|_(?!\w)|~(?=~)|\](?=\()/g, '\\$&')
    .replace(/<(?=[a-z/!])/gi, `<${joint}`)
    .replace(entityLike, `&${joint}`)
    .replace(/\{\{/g, `{${joint}{`)
    .replace(/^(\s*)([-+#>])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/\r?\n/g, '\n\n');

/** Whom a message names for real: Teams pings through `msteams.entities`, each joined to a text by its `<at>`. */
export interface Mentions {
  readonly tenant: string;
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
  readonly found: Map<string, { readonly id: string; readonly name: string }>;
}
export const mentionsIn = (
  tenant: string,
  accounts: ReadonlyMap<PersonId, AccountId> = new Map(),
): Mentions => ({ tenant, accounts, found: new Map() });

const mentioned = (person: PersonId, name: string, mentions: Mentions): string => {
  const account = mentions.accounts.get(person);
  const { platform, tenant, local } = account ? partsOf(account) : { platform: 'slack' };
  if (platform !== 'teams' || tenant !== mentions.tenant || !local) return escaped(name);
  const plain = name.replace(/[<>]/g, '').replace(entityLike, `&${joint}`);
  const tag = `<at>${plain}</at>`;
  const other = mentions.found.get(tag);
  if (other && other.id !== local) return escaped(name);
  mentions.found.set(tag, { id: local, name });
  return tag;
};

const link = (text: string, url: string): string => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return escaped(text);
  const address = new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${escaped(text)}](${address})`;
};

/** Spans as the small markdown of a TextBlock. */
export const markdown = (spans: readonly Span[], mentions: Mentions): string =>
  spans
    .map((span) => {
      if (span.kind === 'person') return mentioned(span.person, span.name, mentions);
      if (span.kind === 'link') return link(span.text, span.url);
      return span.strong && span.text.trim() !== ''
        ? span.text.replace(/\S[\s\S]*\S|\S/, (inner) => `**${escaped(inner)}**`)
        : escaped(span.text);
    })
    .join('');

/** Spans with nothing but their words. */
export const words = (spans: readonly Span[]): string =>
  spans.map((span) => (span.kind === 'person' ? span.name : span.text)).join('');
