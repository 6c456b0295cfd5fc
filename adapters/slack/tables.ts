import { tabbed } from '../../core/lib/tabbed.ts';
import { escaped } from './text.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const all = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** "1f41d" as its sign. */
const sign = (unicode: string): string => {
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
  return points.every((point) => point > 0x20 && point <= 0x10ffff)
    ? String.fromCodePoint(...points)
    : '';
};

/** A piece of rich text as Slack writes it in a message's text. */
const piece = (node: Json): string => {
  switch (node.type) {
    case 'user':
      return `<@${words(node.user_id)}>`;
    case 'channel':
      return `<#${words(node.channel_id)}>`;
    case 'broadcast':
      return `<!${words(node.range)}>`;
    case 'link':
      return `<${escaped(words(node.url))}>`;
    case 'emoji':
      return sign(words(node.unicode)) || `:${escaped(words(node.name))}:`;
    case 'date':
      return escaped(words(node.fallback));
    default:
      return escaped(words(node.text) || words(node.value));
  }
};

/** Sections, lists and quotes stand on lines of their own; deeper than a list within a cell nothing stands. */
const cell = (node: unknown, depth = 0): string => {
  if (!isJson(node) || depth > 3) return '';
  const parts = all(node.elements);
  if (parts.length === 0) return piece(node);
  return parts.map((one) => cell(one, depth + 1)).join(depth === 0 || isList(node) ? '\n' : '');
};
const isList = ({ type }: Json): boolean => type === 'rich_text_list';

const tablesIn = (blocks: unknown): string[] =>
  all(blocks).flatMap((block) =>
    isJson(block) && block.type === 'table'
      ? [tabbed(all(block.rows).map((row) => all(row).map((one) => cell(one))))]
      : [],
  );

/** What another message, or a page that is linked, brings along is not typed. */
const isOwn = (attachment: unknown): attachment is Json =>
  isJson(attachment) &&
  ['is_msg_unfurl', 'is_app_unfurl', 'is_share', 'from_url', 'original_url'].every(
    (name) => !attachment[name],
  );

/** A message's text with the tables that were pasted into it, which Slack keeps beside the text. */
export const withTables = ({
  text,
  blocks,
  attachments,
}: {
  readonly text: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}): string => {
  const pasted = all(attachments).filter(isOwn);
  const tables = [...tablesIn(blocks), ...pasted.flatMap((one) => tablesIn(one.blocks))];
  return [text, ...new Set(tables)].filter((part) => part !== '').join('\n');
};
