import { ask } from '../../../model/ask.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { teller, touched } from '../../../subject/names.ts';
import { copied, heading, list, paragraph } from '../../../view/document.ts';
import { about } from '../ask-fields.ts';
import { nextSaid, pollView } from '../card.ts';
import { aboutVoters } from '../decide/about.ts';
import { closedOr, lines, withVoters } from '../view/counted.ts';

export const asText = /* @__PURE__ */ ask('poll.as-text', about);

/** Plain paragraphs for a report. */
export const asTextRule = () =>
  question(asText, {
    right: 'observer',
    answer: aboutVoters<Named<'poll.as-text'>>(async (first, _, __, read) => {
      const one = await withVoters(first, read);
      return closedOr(one, (result) => {
        const { drawing, record, items, thing } = one;
        const { state } = record;
        const tell = teller(drawing.locale);
        const title = tell('poll.text.title', {
          ref: thing.ref,
          question: state.question,
          where: drawing.partnership.state.name,
        });
        const { aloud } = pollView(record, items, drawing, thing.ref);
        const opened = tell('poll.text.opened', touched(state.made, drawing));
        return copied(title, [
          heading(title),
          paragraph([opened, aloud].join('\n')),
          list([...lines(one, result), ...nextSaid(state, drawing)]),
        ]);
      });
    }),
  });
