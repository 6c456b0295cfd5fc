import { addDays } from '../../calendar/days.ts';
import { answerDay, formOffer, plainAsk } from '../../language/answers.ts';
import { part } from '../../language/line.ts';
import type { NounReader } from '../../language/reading.ts';
import { say } from '../../language/saying.ts';
import { nounOf } from '../../language/words.ts';
import { asked } from '../../model/outcome.ts';
import type { Ask } from '../shapes.ts';

/** A noun behind which nothing is expected: "mine", "undo". */
export const alone =
  (ask: Ask): NounReader =>
  (rest) =>
    rest.plain === '' ? plainAsk(ask) : undefined;

export const readHelp: NounReader = (rest) => {
  if (rest.plain === '') return plainAsk({ ask: 'help' });
  const topic = nounOf(rest.plain.replace(/^\//, ''));
  if (topic) return plainAsk({ ask: 'help', topic });
  return /\s/.test(rest.plain)
    ? undefined
    : plainAsk({ ask: 'help', topic: rest.plain.slice(0, 40) });
};

export const readAway: NounReader = (rest, context) => {
  const ask = (until: string): Ask => ({ ask: 'person.away', until });
  const said = /^(?:until|till|til|for|to)\s+/i.exec(rest.plain);
  const phrase = part(rest, said?.[0].length ?? 0);
  if (phrase.plain !== '') {
    const read = answerDay(phrase, context, ask, formOffer('label.pick', 'person.away', {}));
    const isDate = read.kind !== 'refused' || read.reply.saying.code !== 'date.unread';
    return said || isDate ? read : undefined;
  }
  return asked(say('reading.until-when', {}), [
    { label: say('label.reading.one-week', {}), ask: ask(addDays(context.today, 7)) },
    { label: say('label.reading.two-weeks', {}), ask: ask(addDays(context.today, 14)) },
    formOffer('label.pick', 'person.away', {}),
  ]);
};
