import { type Saying, say, sentence } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { versionOn } from '../../../subject/terms.ts';
import { buttonsOf } from '../../../view/button.ts';
import { type Block, text, type View } from '../../../view/view.ts';
import type { Here } from '../decide/here.ts';
import { offers } from '../offers.ts';
import { beingWritten, type Clause, saysSame, type Terms, wordsOf } from '../terms.ts';

interface Asked {
  readonly number: number;
  readonly draft?: boolean | undefined;
}
type Looking = Pick<Context, 'today' | 'locale' | 'standing'>;

const numbered = (clauses: readonly Clause[], number: number): Clause | undefined =>
  clauses.find((one) => one.number === number);

/** What the clause said in the last version in which it said something else. */
const before = (terms: Terms | undefined, clause: Clause, version?: number): Clause | undefined =>
  (terms?.versions ?? [])
    .filter((one) => version === undefined || one.version < version)
    .flatMap(({ clauses }) => numbered(clauses, clause.number) ?? [])
    .findLast((one) => !saysSame(one, clause));

/** One clause: what it says, the rule it names, since when, and what it said before. */
export const clauseView = (here: Here, asked: Asked, looking: Looking): View | Outcome => {
  const { at, terms } = here;
  const { locale, today } = looking;
  const tell = (saying: Saying) => sentence(saying, locale);
  const holding = versionOn(terms, today);
  const isDraft = asked.draft === true || !holding;
  const { number } = asked;
  const clause = numbered(isDraft ? beingWritten(terms) : holding.clauses, number);
  if (!clause) {
    const partnership = at.state.name;
    return refused(say('terms.no-clause', { partnership, number }), [offers.all(at)]);
  }
  const { heading, rule, since } = clause;
  const was = before(terms, clause, isDraft ? undefined : holding.version);
  const title = tell(say('terms.clause-title', { number, heading }));
  const lines = [
    tell(rule ? say('terms.rule', { rule }) : say('terms.no-rule', {})),
    tell(
      since === undefined
        ? say('terms.not-in-force', {})
        : say('terms.holds', { from: since, today }),
    ),
    ...(was ? [tell(say('terms.before', wordsOf(was)))] : []),
  ];
  const paragraph = (line: string): Block => ({ kind: 'text', spans: [text(line)] });
  const buttons = [
    offers.all(at),
    ...(isOfficer(looking) ? [offers.change(at, clause), offers.takeOut(here, clause)] : []),
    offers.history(at),
  ];
  return {
    aloud: tell(say('terms.clause-aloud', { title, lines: [clause.text, ...lines] })),
    blocks: [
      { kind: 'title', text: title },
      paragraph(clause.text),
      ...lines.map(paragraph),
      { kind: 'buttons', buttons: buttonsOf(buttons, locale) },
    ],
  };
};
