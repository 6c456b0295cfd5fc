import { featuresIn } from '../features/in.ts';
import { type Grammar, grammarOf, type Noun } from '../language/grammar.ts';
import type { MenuForm, MenuLine } from '../model/feature-in.ts';

/** How typed lines are read. */
export const grammar: Grammar = /* @__PURE__ */ grammarOf(
  /* @__PURE__ */ featuresIn.flatMap(({ reads }) => reads ?? []),
);

const byRank = (one: { readonly rank: number }, other: { readonly rank: number }): number =>
  one.rank - other.rank;

/** The words that are commands of a chat that has them. */
export const slashNouns = (): readonly Noun[] =>
  grammar.features.flatMap(({ nouns }) => nouns).filter(({ slash }) => slash);
/** What a chat lists as what can be typed. */
export const menuLines = (): readonly MenuLine[] =>
  featuresIn.flatMap(({ menu = [] }) => menu).sort(byRank);
/** The forms that a chat offers beside a message. */
export const messageForms = (): readonly MenuForm[] =>
  featuresIn.flatMap((feature) => feature.messageForms ?? []);
/** The forms that a chat offers beside its own. */
export const menuForms = (): readonly MenuForm[] =>
  featuresIn.flatMap((feature) => feature.menuForms ?? []);
