import { type About, formOffer, plainAsk } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { SaidOf, Typed } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import type { AboutOne } from '../../../subject/thing.ts';
import { longestText } from '../poll.ts';
import { closingAsk } from './create.ts';

/** Verbs that take nothing more: what was typed behind them is said to be left out. */
export const bare = (verbs: readonly string[], name: AboutOne & `poll.${string}`): Typed => ({
  verbs,
  read: ({ about, tail }) => {
    const ask = { ask: name, ...about } as Ask;
    return plainAsk(
      ask,
      tail.plain === '' ? [] : [say('reading.tail-left', { text: typedText(tail) })],
    );
  },
});

export const until = /^(?:to|until|till)\s+/i;
/** A new closing time: "move P-5 Friday 17:00". */
export const newClosing = ({ about, tail, context }: SaidOf): Understood => {
  const form = { form: 'poll.move', given: { ref: about.ref } };
  const said = until.exec(tail.plain);
  const phrase = part(tail, said?.[0].length ?? 0);
  if (phrase.plain === '') return plainAsk({ ask: 'form', ...form, ...defined({ in: about.in }) });
  const pick = formOffer('label.pick', form.form, form.given);
  const read = readWhen(phrase.plain, context);
  return read
    ? closingAsk(
        read,
        (until) => ({ ask: 'poll.move', ...about, day: context.today, ...until }),
        pick,
      )
    : refused(say('date.unread', { phrase: phrase.plain.slice(0, 80) }), [pick]);
};

/** A vote by its option's number or its words. */
export const votedFor = (about: About, choice: Line): Understood => {
  const option = /^[1-9]\d?$/.test(choice.plain) ? Number(choice.plain) : undefined;
  const words =
    option === undefined ? typedText(choice).slice(0, longestText).toWellFormed() : undefined;
  return option !== undefined && option > 10
    ? plainAsk({ ask: 'poll.show', ...about })
    : plainAsk({ ask: 'poll.vote', ...about, ...defined({ option, words }) });
};
