import { addDays } from '../../calendar/days.ts';
import { answerDay, formOffer, plainAsk, readAlone } from '../../language/answers.ts';
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
  [
    /^(?:(?:can|could|would|will) you )?(?:please |pls )?(?:less(?: of this)?|unsubscribe|mute|leave me alone|stop(?: (?:it|this|that|please|(?:nagging|messaging|reminding|bothering|pestering|nudging|chasing|emailing|writing to|sending)(?: (?:me|us))?(?: (?:messages|reminders|nudges|these|this|all this))?))?)(?:,? (?:please|pls|now|thanks|thank you))?[.!]*$/i,
    { ask: 'person.less' },
  ],
  [/^why am i getting this\??$/i, { ask: 'person.why' }],
  [/^(?:show )?my calendar(?: feed)?\??$/i, { ask: 'person.feed' }],
  [/^stop (?:my|this|the) (?:calendar )?feed[.!]*$/i, { ask: 'person.stop-feed' }],
  [/^(?:show )?my things\??$/i, { ask: 'mine' }],
  [
    /^(?:(?:show |list )?(?:me )?(?:all )?(?:my|your|our) )?partnerships\??$/i,
    { ask: 'partnership.overview' },
  ],
];
const onLeave =
  /^(?:(?:i'?m|i am|i'?ll be|i will be) )?(?:(?:away )?on (?:annual |my |parental |maternity |paternity |sick )?leave|on (?:my )?(?:holidays?|hols|vacation)|out of (?:the )?office|ooo|off work|off sick|off|away)(?= (?:until|till|til) )/i;
/** "on leave til 9 August" is "away until 9 August". */
const leave: Reading = (line, context, grammar) => {
  const said = onLeave.exec(line.plain)?.[0];
  return said === undefined ? undefined : readAway(part(line, said.length), context, grammar);
};
const oneself: Reading = (line, context, grammar) => {
  const ask = ofOneself.find(([said]) => said.test(line.plain))?.[1];
  return ask ? plainAsk(ask) : leave(line, context, grammar);
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
    { words: ['home'], read: readAlone({ ask: 'person.home' }), alone: true },
    { words: ['away'], read: readAway, alone: true },
  ],
  stages: { oneself },
  unread: () => [{ label: say('label.mine', {}), ask: { ask: 'mine' } }],
};
