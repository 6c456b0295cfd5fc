import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { longestHeading, longestText, mostClauses, number, rule } from '../ask-fields.ts';
import { hereIn, termsChange, termsNeeds } from '../decide/here.ts';
import { clauseForm } from '../forms.ts';
import { offers } from '../offers.ts';
import { beingWritten, saysSame, wordsOf } from '../terms.ts';

export const setClause = /* @__PURE__ */ ask('terms.set-clause', () => ({
  ...scope(),
  number: number(),
  heading: z.string().trim().min(1).max(longestHeading),
  text: z.string().trim().min(1).max(longestText),
  rule: rule().optional(),
  /** There is none of that number yet, as far as its asker knows. */
  isNew: z.literal(true).optional(),
  sure: sure(),
}));

/** Writes a clause into the draft: what is in force stays as it is. */
export const setClauseRule = () =>
  command(setClause, {
    right: 'chair or clerk',
    needs: (_, context) => termsNeeds(context),
    forms: [clauseForm()],
    decide: (command, context, loaded) => {
      const here = hereIn(context, loaded);
      const { number } = command;
      const all = beingWritten(here.terms);
      const was = all.find((one) => one.number === number);
      const words = defined({ heading: command.heading, text: command.text, rule: command.rule });
      if (was && saysSame(was, words))
        return refused(say('terms.clause-same', { number }), [offers.draft(here.at)]);
      if (was && command.isNew) {
        return refused(say('terms.clause-is-there', { number }), [
          offers.change(here.at, was),
          offers.add(here.at),
        ]);
      }
      if (!was && all.length >= mostClauses)
        return refused(say('terms.full', { most: mostClauses }), [offers.draft(here.at)]);
      const since = setSince(was, { command, context });
      if (since && was) {
        const who = nameOf(since.by, loaded.people);
        const thing = { in: here.at.id, ref: `${number}`, title: was.heading };
        const saying = say('terms.changed-since', defined({ number, who }));
        return askedAnyway(saying, { command, thing }, ['label.terms.mine']);
      }
      const event = { event: 'ClauseSet', number, ...words } as const;
      return {
        kind: 'done',
        changes: [termsChange(here, { ...event, ...(was ? { was: wordsOf(was) } : {}) })],
        effects: [],
        reply: {
          saying: say('terms.clause-set', { number }),
          offers: [
            offers.clause(here.at, { number, heading: words.heading }, true),
            offers.draft(here.at),
            offers.add(here.at),
            offers.agree(here.at),
          ],
        },
      };
    },
  });
