import { type Saying, say } from '../../language/saying.ts';
import type { ClauseRule } from '../../model/clauses.ts';
import type { Template } from './template-names.ts';

const half: ClauseRule = { rule: 'quorum', quorum: { by: 'share', top: 1, bottom: 2 } };
const third: ClauseRule = { rule: 'quorum', quorum: { by: 'share', top: 1, bottom: 3 } };
const weekAhead: ClauseRule = { rule: 'notice', days: 5, working: true };

/** The clauses of each, by number, with the rules that some of them name. */
const ruled: Readonly<Record<Template, readonly (ClauseRule | undefined)[]>> = {
  informal: [undefined, undefined, undefined, weekAhead, undefined, third],
  considerations: [undefined, undefined, undefined, undefined, undefined, undefined],
  themed: [undefined, undefined, undefined, weekAhead, half, undefined],
  ward: [undefined, undefined, weekAhead, undefined],
};

export interface TemplateClause {
  readonly number: number;
  readonly heading: Saying;
  readonly text: Saying;
  readonly rule?: ClauseRule;
}
/** The clauses of a template. */
export const clausesOf = (template: Template): readonly TemplateClause[] =>
  ruled[template].map((rule, index) => {
    const number = index + 1;
    return {
      number,
      heading: say('terms.template.heading', { template, number }),
      text: say('terms.template.text', { template, number }),
      ...(rule ? { rule } : {}),
    };
  });
