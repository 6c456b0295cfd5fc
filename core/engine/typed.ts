import { featuresIn } from '../features/in.ts';
import { type Grammar, grammarOf, type Noun } from '../language/grammar.ts';
import type { MenuForm, MenuLine } from '../model/feature-in.ts';
import type { Ask } from '../model/register.ts';

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
/** What is asked by the name under which a chat offers it beside its own: a form, or the asker's own things. */
export const menuAsk = (called: string): Ask | undefined => {
  if (called === 'mine') return { ask: 'mine' };
  return menuForms().some(({ form }) => form === called)
    ? { ask: 'form', form: called }
    : undefined;
};
/** The forms that a chat offers beside its own. */
export const menuForms = (): readonly MenuForm[] =>
  featuresIn.flatMap((feature) => feature.menuForms ?? []);
