import type { Locale } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import { buttonsOf } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import { type Block, type Row, text, type View } from '../view/view.ts';
import { label } from './thing.ts';

/** A row of a list, with what can be done about it. */
export const rowOf = (words: string, offers: readonly Offer[], locale: Locale): Row => ({
  spans: [text(words)],
  ...(offers.length > 0 ? { buttons: buttonsOf(offers, locale) } : {}),
  ...(offers.length > 1 ? { menu: true } : {}),
});

/** All of a list as text. */
export const asTextOffer = (ask: Extract<Ask, { asText?: boolean | undefined }>): Offer => ({
  label: label('label.as-text'),
  ask: { ...ask, asText: true },
});

const buttonBlocks = (offers: readonly Offer[], locale: Locale): Block[] =>
  offers.length > 0 ? [{ kind: 'buttons', buttons: buttonsOf(offers, locale) }] : [];

/** What stands below a page of a list: which of how many these are, and what else can be seen. */
export const belowList = (
  range: string | undefined,
  offers: readonly Offer[],
  { locale }: { readonly locale: Locale },
): Block[] => [
  ...(range === undefined ? [] : [{ kind: 'status', spans: [text(range)] } as const]),
  ...buttonBlocks(offers, locale),
];

/** One page of a list: its title, its rows, and what else can be seen. */
export const listView = (
  {
    aloud,
    title,
    above = [],
    rows,
    range,
    offers,
  }: {
    readonly aloud: string;
    readonly title: string;
    readonly above?: readonly Block[];
    readonly rows: readonly Row[];
    /** Which of how many these are. */
    readonly range?: string | undefined;
    readonly offers: readonly Offer[];
  },
  context: { readonly locale: Locale },
): View => ({
  aloud,
  blocks: [
    { kind: 'title', text: title },
    ...above,
    ...rowBlocks(rows),
    ...belowList(range, offers, context),
  ],
});

/** Nothing to list: what could be done about it. */
export const nothingFound = (
  words: string,
  offers: readonly Offer[],
  { locale }: { readonly locale: Locale },
): View => ({
  aloud: words,
  blocks: [{ kind: 'text', spans: [text(words)] }, ...buttonBlocks(offers, locale)],
});
