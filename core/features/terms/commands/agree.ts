import { isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, scope, sure } from '../../../model/ask-schemas.ts';
import { asked, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { neverMind } from '../../../subject/thing.ts';
import { hereIn, termsChange, termsNeeds } from '../decide/here.ts';
import { agreeForm } from '../forms.ts';
import { offers } from '../offers.ts';
import { type Clause, differing } from '../terms.ts';

export const agree = /* @__PURE__ */ ask('terms.agree', () => ({
  ...scope(),
  day: day(),
  sure: sure(),
}));

/** How often reviews come by the clauses: as often as the first says that names it. */
const reviewIn = (clauses: readonly Clause[]) => {
  const [first] = clauses.flatMap(({ number, rule }) =>
    rule?.rule === 'review' ? [{ months: rule.months, clause: number }] : [],
  );
  return first;
};

/** Puts the draft in force from a day: from then on the bot acts on its rules and names its clauses. */
export const agreeRule = () =>
  command(agree, {
    right: 'chair or clerk',
    needs: (_, context) => termsNeeds(context),
    forms: [agreeForm()],
    decide: ({ day: from, seen, sure }, context, loaded) => {
      const here = hereIn(context, loaded);
      const { at, terms, version: record } = here;
      const { today } = context;
      const newest = terms?.versions.at(-1);
      const draft = terms?.draft;
      if (!draft) return refused(say('terms.nothing-to-agree', {}), [offers.all(at)]);
      if (draft.length === 0) return refused(say('terms.needs-clauses', {}), [offers.add(at)]);
      const differs = differing(newest?.clauses ?? [], draft);
      if (differs.length === 0)
        return refused(say('terms.nothing-to-agree', {}), [offers.draft(at)]);
      if (!isDay(from) || from < today)
        return refused(say('terms.past-day', {}), [offers.agree(at)]);
      if (seen !== undefined && seen < record && !sure && terms.last.by !== context.me) {
        return asked(say('terms.draft-changed-since', {}), [
          {
            label: say('label.terms.agree-sure', {}),
            about: at.state.name,
            ask: { ask: 'terms.agree', in: at.id, day: from, sure: true },
          },
          offers.draft(at),
          neverMind(),
        ]);
      }
      const version = (newest?.version ?? 0) + 1;
      const review = reviewIn(draft);
      const replaced = newest && newest.from > today ? newest.version : undefined;
      return {
        kind: 'done',
        changes: [
          termsChange(here, { event: 'TermsAgreed', version, from, day: today, differs }),
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'TermsAgreed', version, from, day: today, ...defined({ review }) }],
          },
        ],
        effects: [],
        reply: {
          saying: say('terms.agreed', defined({ version, from, today, replaced })),
          offers: [offers.all(at), offers.history(at)],
        },
      };
    },
  });
