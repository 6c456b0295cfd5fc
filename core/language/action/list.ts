import type { Ask } from '../../ask.ts';
import { asked } from '../../outcome.ts';
import { nearMiss, plainAsk } from '../answers.ts';
import { type Line, retyped, typedText } from '../line.ts';
import { nearest } from '../nearest.ts';
import { askWho, mentionsIn } from '../people.ts';
import type { ReadContext, Understood } from '../reading.ts';
import { filterOf, filterWords } from '../words.ts';
import { makeOffer } from './create.ts';

const wordsMost = 200;

/** `list` and one filter, or the words to search for; `all` of it is offered as a new action where it finds nothing. */
export const listActions = (rest: Line, all: Line, context: ReadContext): Understood => {
  if (rest.plain === '') return plainAsk({ ask: 'action.list' });
  const filter = filterOf(rest.plain);
  if (filter) return plainAsk({ ask: 'action.list', filter });
  const [mentioned] = mentionsIn(rest, context);
  if (mentioned?.start === 0 && mentioned.end === rest.plain.length) {
    const { read } = mentioned;
    const ask = (who: NonNullable<Extract<Ask, { ask: 'action.list' }>['who']>): Ask => ({
      ask: 'action.list',
      who,
    });
    if (read.kind === 'who') return plainAsk(ask(read.who));
    const { saying, offers } = askWho(read, ask);
    return asked(saying, [...offers, ...makeOffer(all, context)]);
  }
  const near = nearest(rest.plain, filterWords);
  if (near !== undefined) return nearMiss(retyped(rest, near), makeOffer(all, context));
  return {
    kind: 'ask',
    ask: { ask: 'action.list', words: typedText(rest).slice(0, wordsMost).toWellFormed() },
    offers: makeOffer(all, context),
  };
};
