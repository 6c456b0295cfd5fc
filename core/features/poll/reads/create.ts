import { formOffer, plainAsk } from '../../../language/answers.ts';
import type { DayRead } from '../../../language/dates/day-read.ts';
import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { longestText, mostOptions } from '../poll.ts';
import { type Shape, shapeOf } from './shape.ts';

interface Until {
  readonly day?: string;
  readonly time?: string;
}
/** A question of one text is for or against. */
const yesOrNo = ['For', 'Against', 'Abstain'];

/** The form with everything typed already in it. */
const formGiven = (
  { question, options, quotes }: Shape,
  until: Until,
): Readonly<Record<string, string>> =>
  defined({
    question: question || undefined,
    options: (options.length === 0 && question !== '' ? yesOrNo : options).join('\n') || undefined,
    ...until,
    quotes: quotes?.toString(),
  });

/** Only what is surely a poll is asked for at once; anything else is looked at in the form first. */
const askOf = (shape: Shape, until: Until): Ask => {
  const { question, options, sure, secret, kind } = shape;
  const fits =
    options.length > 1 &&
    options.length <= mostOptions &&
    question !== '' &&
    [question, ...options].every((text) => text.length <= longestText);
  return sure && fits
    ? {
        ask: 'poll.create',
        question,
        options: [...options],
        ...until,
        ...defined({ secret, kind }),
      }
    : { ask: 'form', form: 'poll.create', given: formGiven(shape, until) };
};

/** A closing time that was read as an ask, or the question back with every choice as a whole ask. */
export const closingAsk = (read: DayRead, make: (until: Until) => Ask, pick: Offer): Understood => {
  if (read.kind === 'day') {
    const { day, time, notes } = read;
    return plainAsk(make(defined({ day, time })), notes);
  }
  const offers: Offer[] = read.choices.map(({ label, day, time }) => {
    const ask = make(defined({ day, time }));
    return ask.ask === 'form' ? { label, ask, opens: 'form' } : { label, ask };
  });
  return {
    kind: read.kind,
    reply: { saying: read.saying, offers: read.pick ? [...offers, pick] : offers },
  };
};

/** What follows the noun as a new poll; nothing of it is ever dropped. */
export const createPoll = (line: Line, context: ReadContext): Understood => {
  const shape = shapeOf(line, context);
  const { secret = false, kind = 'single' } = shape;
  const asked = askOf(shape, {});
  // What cannot be done is said before anything is filled in for it.
  if ((secret || kind !== 'single') && asked.ask === 'form') {
    const open = formOffer('label.pick', 'poll.create', formGiven(shape, {}));
    const label = secret ? say('label.poll.openly', {}) : say('label.poll.one-choice', {});
    return refused(say('poll.not-yet', { secret, kind }), [{ ...open, label }]);
  }
  if (!shape.until) return plainAsk(askOf(shape, {}));
  const pick = formOffer('label.pick', 'poll.create', formGiven(shape, {}));
  return closingAsk(shape.until, (until) => askOf(shape, until), pick);
};
