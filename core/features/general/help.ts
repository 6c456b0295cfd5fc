import { type Saying, say, sentence } from '../../language/saying.ts';
import type { AllIn } from '../../model/all-in.ts';
import type { Context } from '../../model/context.ts';
import type { HelpLine, HelpTopic } from '../../model/feature-in.ts';
import type { Locale } from '../../model/locale.ts';
import type { Ask, AskName } from '../../model/register.ts';
import { allows } from '../../model/rights.ts';
import { button } from '../../view/button.ts';
import { type Block, type Row, text, type View } from '../../view/view.ts';

/** What help is made of: what every feature says of itself, and who may what. */
type Explained = Pick<AllIn, 'help' | 'examples' | 'rightOf'>;

interface Line {
  readonly says: Saying;
  readonly label: Saying;
  readonly ask: Ask;
  readonly opens?: 'form';
}

/** Lines in one help at most (rules: Help). */
const mostLines = 8;

const all: Line = {
  says: say('help.all', {}),
  label: say('label.all-commands', {}),
  ask: { ask: 'help', topic: 'all' },
};

const byRank = <Ranked extends { readonly rank: number }>(some: readonly Ranked[]): Ranked[] =>
  [...some].sort((one, other) => one.rank - other.rank);
const linesOf = ({ help }: Explained): HelpLine[] =>
  byRank(help.flatMap(({ lines = [] }) => lines));
const topicsOf = ({ help }: Explained): HelpTopic[] =>
  byRank(help.flatMap(({ topics = [] }) => topics));

/** Whether a line may stand in a help: never what this person may not do (rules: Help). */
const mayDo = (needs: AskName, context: Context, { help, rightOf }: Explained): boolean =>
  allows(rightOf(needs), context.standing) && !help.some(({ keeps }) => keeps?.(needs, context));

const linesFor = (context: Context, explained: Explained, leads: boolean): readonly Line[] => {
  const { partnership, standing, where } = context;
  const lines = linesOf(explained).filter((one) => one.leads !== true || leads);
  if (!partnership) {
    const fits = ({ to, anywhere }: HelpLine) =>
      where.kind === 'channel' ? to === 'nowhere' : anywhere === true;
    return [...lines.filter(fits), all];
  }
  const to = standing === 'outside' ? 'at-the-door' : 'inside';
  const theirs = lines.filter((one) => one.to === to && mayDo(one.needs, context, explained));
  return [...theirs.slice(0, mostLines - 1), all];
};

const rowOf = ({ says, label, ask, opens }: Line, locale: Locale): Row => ({
  spans: [text(sentence(says, locale))],
  buttons: [button({ label, ask, ...(opens ? { opens } : {}) }, locale)],
});

/** What this person can do here now, each line with its button; never what they may not do. */
export const helpView = (context: Context, explained: Explained, leads: boolean): View => {
  const { locale } = context;
  const lines = linesFor(context, explained, leads);
  const said = lines.map(({ says }) => sentence(says, locale));
  return {
    aloud: sentence(say('help.aloud', { lines: said }), locale),
    blocks: [
      { kind: 'title', text: sentence(say('help.title', {}), locale) },
      { kind: 'rows', rows: lines.map((line) => rowOf(line, locale)) },
    ],
  };
};

const copies = (lines: readonly string[]): Block[] =>
  lines.map((line) => ({ kind: 'copy', text: line }));

/** Four lines to copy for a topic, with its form, as far as this person may; undefined where there is no such topic. */
export const topicView = (
  name: string,
  context: Context,
  explained: Explained,
): View | undefined => {
  const { locale, partnership, where } = context;
  // Whoever is not in yet comes in as a member.
  const standing = context.standing === 'outside' ? 'member' : context.standing;
  const allowed = (needs: AskName | undefined) =>
    needs === undefined || !partnership || mayDo(needs, { ...context, standing }, explained);
  const wanted = name.toLowerCase().replace(/s$/, '');
  const topics = topicsOf(explained);
  const chosen = wanted === 'all' ? topics : topics.filter((topic) => topic.name === wanted);
  if (chosen.length === 0) return undefined;
  const every = explained.examples();
  const examples = chosen
    .flatMap((topic) => every.filter((one) => one.topic === topic.name))
    .filter(({ guarded, name }) => allowed(guarded && name))
    .map(({ typed }) => sentence(typed, locale));
  const offers =
    wanted === 'all'
      ? []
      : chosen.flatMap(({ form }) => (form && allowed(form.needs) ? [form.offer] : []));
  const begin = sentence(say('help.begin', {}), locale);
  const head = wanted === 'all' ? say('help.all', {}) : say('help.topic', { topic: wanted });
  const title = sentence(head, locale);
  return {
    aloud: sentence(say('help.topic-aloud', { title, examples }), locale),
    blocks: [
      { kind: 'title', text: title },
      ...(where.kind === 'channel' ? [{ kind: 'text', spans: [text(begin)] } as const] : []),
      ...copies(examples),
      ...(offers.length > 0
        ? [{ kind: 'buttons', buttons: offers.map((offer) => button(offer, locale)) } as const]
        : []),
    ],
  };
};
