import { addDays } from '../../calendar/days.ts';
import { answerDay, formOffer, plainAsk } from '../../language/answers.ts';
import type { Reading, Reads } from '../../language/grammar.ts';
import { part } from '../../language/line.ts';
import { say } from '../../language/saying.ts';
import { asked } from '../../model/outcome.ts';
import type { Ask } from '../../model/register.ts';

/**
 * What people say of themselves in whole sentences, wherever they say it (rules: Direct messages).
 */
const ofOneself: readonly (readonly [said: RegExp, ask: Ask])[] = [
  [/^reach me here$/i, { ask: 'person.reach-here' }],
  [/^(?:i'?m )?back(?: now)?$/i, { ask: 'person.away' }],
  [/^(?:less(?: of this)?|stop|unsubscribe)$/i, { ask: 'person.less' }],
  [/^why am i getting this\??$/i, { ask: 'person.why' }],
  [/^(?:show )?my things\??$/i, { ask: 'mine' }],
  [
    /^(?:(?:show |list )?(?:me )?(?:all )?(?:my|your|our) )?partnerships\??$/i,
    { ask: 'partnership.overview' },
  ],
];
const oneself: Reading = ({ plain }) => {
  const ask = ofOneself.find(([said]) => said.test(plain))?.[1];
  return ask && plainAsk(ask);
};

const readAway: Reading = (rest, context) => {
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

const readMine: Reading = (rest) =>
  rest.plain === ''
    ? plainAsk({ ask: 'mine' })
    : /^partnerships?$/i.test(rest.plain)
      ? plainAsk({ ask: 'partnership.overview' })
      : undefined;

/** How lines about the asker are read. */
export const personReads: Reads = {
  nouns: [
    { words: ['mine'], read: readMine, alone: true },
    { words: ['away'], read: readAway, alone: true },
  ],
  stages: { oneself },
  unread: () => [{ label: say('label.mine', {}), ask: { ask: 'mine' } }],
};
