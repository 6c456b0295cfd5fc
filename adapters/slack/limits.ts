import { pieces } from '../../core/lib/pieces.ts';

/** Slack's limits (docs.slack.dev, Block Kit reference), in UTF-16 units or items; the one place where they stand. */
export const limits = {
  /** Slack names no sum; a message of about 13,200 characters over all its blocks was refused (slackapi/bolt-js#2509). */
  message: { blocks: 50, text: 4000, sum: 12_000 },
  modal: { blocks: 100, title: 24, submit: 24, metadata: 3000, callbackId: 255 },
  home: { blocks: 100 },
  blockId: 255,
  actionId: 255,
  header: 150,
  section: 3000,
  /** Slack names no limit for rich text; the section's is safe. */
  richText: 3000,
  context: { elements: 10, text: 3000 },
  actions: 25,
  button: { text: 75, value: 2000, spoken: 75 },
  option: { text: 75, value: 75 },
  overflow: { least: 2, most: 5 },
  select: { options: 100 },
  input: { label: 2000, hint: 2000, text: 3000 },
  placeholder: 150,
} as const;

/** The text cut to so many units, with a mark where something is missing; never half a character. */
export const cutTo = (value: string, most: number): string => {
  if (value.length <= most) return value;
  const cut = value.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};

/** The text as it is, or in pieces of at most so many units. */
export const inPieces = (value: string, most: number): string[] =>
  value.length <= most ? [value] : pieces(value, most);
