import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import type { Locale } from '../../../model/locale.ts';
import { question } from '../../../model/rule.ts';
import { historyOf } from '../../../subject/history.ts';
import { nothingFound } from '../../../subject/list.ts';
import { teller } from '../../../subject/names.ts';
import { hereIn, termsNeeds } from '../decide/here.ts';
import { offers } from '../offers.ts';
import { termsEvents } from '../stored.ts';
import { templates } from '../template-names.ts';
import type { TermsEvent } from '../terms.ts';

export const history = /* @__PURE__ */ ask('terms.history', () => ({ ...scope(), ...paged(500) }));

/** What happened to the terms, with the words as they were and as they became. */
const toldOf = (event: TermsEvent, locale: Locale): string => {
  const tell = teller(locale);
  switch (event.event) {
    case 'TermsForked': {
      const known = templates.find((one) => one === event.template);
      const template = known ? tell('terms.template', { template: known }) : event.template;
      return tell('terms.history.forked', { template });
    }
    case 'ClauseSet': {
      const { number, was } = event;
      return tell('terms.history.set', defined({ number, now: event, was }));
    }
    case 'ClauseTakenOut':
      return tell('terms.history.taken-out', event);
    case 'TermsAgreed':
      return tell('terms.history.agreed', event);
  }
};

const told = /* @__PURE__ */ historyOf({
  events: termsEvents,
  words: (event: TermsEvent, _, { context: { locale } }) => toldOf(event, locale),
  show: ({ in: at }) => ({
    label: say('label.terms.all', {}),
    ask: { ask: 'terms.show', in: at },
  }),
});

/** What became of the terms, newest first: every text that ever stood there. */
export const historyRule = () =>
  question(history, {
    right: 'observer',
    answer: async (asked, context, read) => {
      const loaded = await read.load(termsNeeds(context));
      const { at, record } = hereIn(context, loaded);
      const { locale } = context;
      const partnership = at.state.name;
      if (!record)
        return nothingFound(
          sentence(say('terms.none', { partnership }), locale),
          [offers.all(at)],
          context,
        );
      const ref = sentence(say('terms.history.title', { partnership }), locale);
      const thing = { in: at.id, ref, title: partnership };
      const one = { command: asked, context, loaded, partnership: at, record, ref, thing };
      return told(one, context, asked, read);
    },
  });
