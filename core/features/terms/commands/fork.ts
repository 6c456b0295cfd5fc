import * as z from 'zod';
import { say, sentence } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { asked } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { neverMind } from '../../../subject/thing.ts';
import { hereIn, termsChange, termsNeeds } from '../decide/here.ts';
import { forkForm } from '../forms.ts';
import { offers } from '../offers.ts';
import { templates } from '../template-names.ts';
import { clausesOf } from '../templates.ts';

export const fork = /* @__PURE__ */ ask('terms.fork', () => ({
  ...scope(),
  template: z.enum(templates),
  sure: sure(),
}));

/** A template becomes the draft; in place of another draft only once its asker is sure. */
export const forkRule = () =>
  command(fork, {
    right: 'chair or clerk',
    needs: (_, context) => termsNeeds(context),
    forms: [forkForm()],
    decide: ({ template, sure }, context, loaded) => {
      const here = hereIn(context, loaded);
      const { at, terms } = here;
      const { locale } = context;
      const name = sentence(say('terms.template', { template }), locale);
      const clauses = terms?.draft?.length ?? 0;
      if (clauses > 0 && !sure) {
        return asked(say('terms.fork-over', { clauses }), [
          {
            label: say('label.terms.fork-sure', {}),
            about: name,
            ask: { ask: 'terms.fork', in: at.id, template, sure: true },
          },
          neverMind(),
        ]);
      }
      const written = clausesOf(template).map(({ heading, text, ...one }) => ({
        ...one,
        heading: sentence(heading, locale),
        text: sentence(text, locale),
      }));
      return {
        kind: 'done',
        changes: [termsChange(here, { event: 'TermsForked', template, clauses: written })],
        effects: [],
        reply: {
          saying: say('terms.forked', { template: name }),
          offers: [offers.draft(at), offers.agree(at)],
        },
      };
    },
  });
