import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Locale } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import { buttonsOf } from '../view/button.ts';
import type { Page } from '../view/pages.ts';
import { rowBlocks } from '../view/rows.ts';
import { type Block, type Mark, type Row, type Span, text, type View } from '../view/view.ts';
import { label } from './thing.ts';

/** A row of a list, with what can be done about it. */
export const rowOf = (
  words: string | Span,
  offers: readonly Offer[],
  locale: Locale,
  mark?: Mark,
): Row => ({
  spans: [typeof words === 'string' ? text(words) : words],
  ...(mark ? { mark } : {}),
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

/** Which of how many these are, and what has become of their number since; undefined where they are all. */
export const rangeOf = (
  { shown, from, to, total, was, risen, ended }: Page<unknown>,
  locale: Locale,
  least = false,
): string | undefined => {
  if (ended) return sentence(say('list.ended', defined({ total, was })), locale);
  if (risen) return sentence(say('list.risen', defined({ total, was })), locale);
  if (shown.length === total && was === undefined) return undefined;
  return sentence(say('list.page', { from, to, total, least, ...defined({ was }) }), locale);
};

/** Marks the view of a page that is not the whole list. */
export const inPages = (page: Page<unknown>, locale: Locale): Pick<View, 'inPages'> =>
  rangeOf(page, locale) === undefined ? {} : { inPages: true };

/** What is said of a page, and of what became of the list since the one before. */
export const pageAloud = (aloud: string, page: Page<unknown>, locale: Locale): string => {
  const range = rangeOf(page, locale);
  if (range === undefined || !(page.was !== undefined || page.risen || page.ended)) return aloud;
  return sentence(say('list.aloud', { aloud, range }), locale);
};

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
    page,
    least,
    offers,
  }: {
    readonly aloud: string;
    readonly title: string;
    readonly above?: readonly Block[];
    readonly rows: readonly Row[];
    /** Which of how many these are; at `least` so many where not all were looked at. */
    readonly page?: Page<unknown> | undefined;
    readonly least?: boolean;
    readonly offers: readonly Offer[];
  },
  context: { readonly locale: Locale },
): View => ({
  aloud: page ? pageAloud(page.ended ? title : aloud, page, context.locale) : aloud,
  ...(page ? inPages(page, context.locale) : {}),
  blocks: [
    { kind: 'title', text: title },
    ...above,
    ...rowBlocks(rows),
    ...belowList(page && rangeOf(page, context.locale, least), offers, context),
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
