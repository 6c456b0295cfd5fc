import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { buttonsOf } from '../../../view/button.ts';
import { about } from '../ask-fields.ts';
import { aboutPoll } from '../decide/about.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { turnoutOf, votesOf } from '../tally.ts';
import { afterwards } from '../view/afterwards.ts';
import { lineBlock, turnoutBar } from '../view/parts.ts';

export const results = /* @__PURE__ */ ask('poll.results', about);

/** While a poll is open only its turnout is told, to everyone alike. */
export const resultsRule = () =>
  question(results, {
    right: 'observer',
    example: { topic: 'poll', rank: 30, typed: say('example.poll.results', {}) },
    typed: bare(['results', 'result'], 'poll.results'),
    answer: aboutPoll<Named<'poll.results'>>((one, context) => {
      const { record, items, drawing, ref, thing } = one;
      const { state } = record;
      if (state.standing.is !== 'open') return afterwards(one);
      const tell = teller(drawing.locale);
      const turnout = turnoutOf(state, votesOf(record.id, items));
      const lines = [
        tell('poll.turnout', turnout),
        tell('poll.rule', { closes: state.closes, zone: within(context).state.zone }),
        tell('poll.no-results-yet', {}),
      ];
      return {
        aloud: tell('poll.sentences', { lines: [`${ref} ${state.question}`, ...lines] }),
        blocks: [
          { kind: 'title', text: state.question, ref },
          turnoutBar(state.question, turnout, drawing.locale),
          ...lines.slice(1).map((one) => lineBlock(one)),
          { kind: 'buttons', buttons: buttonsOf([offers.show(thing)], drawing.locale) },
        ],
      };
    }),
  });
