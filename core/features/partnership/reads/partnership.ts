import { answerDay, helpFor, nearMiss, plainAsk } from '../../../language/answers.ts';
import type { DateContext } from '../../../language/dates/day-read.ts';
import type { Reading } from '../../../language/grammar.ts';
import { type Line, part, retyped, typedText } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { familyWords } from './family.ts';
import { programmeWords } from './programme.ts';
import { readSeatTable } from './seat-table.ts';

/** "terms", "terms 6", "terms history": what has a word of its own, else the whole document. */
const terms = (rest: Line): Understood => {
  const number = /^(?:clause )?([1-9]\d{0,2})$/i.exec(rest.plain)?.[1];
  if (number) return plainAsk({ ask: 'terms.clause', number: Number(number) });
  const said = rest.plain.toLowerCase();
  if (said === 'history') return plainAsk({ ask: 'terms.history' });
  return plainAsk(said === 'draft' ? { ask: 'terms.show', draft: true } : { ask: 'terms.show' });
};

type Words = Readonly<Record<string, (rest: Line, context: ReadContext) => Understood>>;

const just =
  (ask: Ask): ((rest: Line) => Understood) =>
  () =>
    plainAsk(ask);
const code = (rest: Line): string => typedText(rest).slice(0, 40).toWellFormed();
const setUp = (rest: Line): Understood =>
  plainAsk(
    rest.plain === ''
      ? { ask: 'form', form: 'partnership.setup' }
      : { ask: 'form', form: 'partnership.setup', given: { name: typedText(rest) } },
  );

/** The account of somebody who is all that stands there. */
const mentionedAlone = ({ plain, mentions }: Line): string | undefined =>
  /^\uE000(\d+)\uE001$/.test(plain) ? mentions[Number(plain.slice(1, -1))]?.account : undefined;

const untilWords = /^(?:(?:until|till|til|to)\s+)+/i;
/** "pause until 1 March", or the question until when. */
const pause = (rest: Line, context: DateContext): Understood => {
  const phrase = part(rest, untilWords.exec(rest.plain)?.[0].length ?? 0);
  if (phrase.plain === '') return plainAsk({ ask: 'partnership.pause' });
  return answerDay(phrase, context, (until) => ({ ask: 'partnership.pause', until }), {
    label: say('label.pick', {}),
    ask: { ask: 'form', form: 'partnership.pause' },
    opens: 'form',
  });
};

const importSeats: Offer = {
  label: say('label.seats.bring', {}),
  ask: { ask: 'form', form: 'partnership.bring-seats' },
  opens: 'form',
};

const partnershipWords: Words = {
  ...familyWords,
  ...programmeWords,
  setup: setUp,
  'set up': setUp,
  show: just({ ask: 'partnership.bring' }),
  invite: just({ ask: 'partnership.invite' }),
  join: (rest) =>
    plainAsk(
      rest.plain === ''
        ? { ask: 'partnership.invite' }
        : { ask: 'partnership.join', code: code(rest) },
    ),
  link: (rest) =>
    plainAsk(
      rest.plain === '' ? { ask: 'person.link' } : { ask: 'person.link-with', code: code(rest) },
    ),
  people: just({ ask: 'partnership.people' }),
  seats: just({ ask: 'partnership.seats' }),
  'seat plan': just({ ask: 'form', form: 'partnership.plan-seats' }),
  'seats as a file': just({ ask: 'partnership.seats-file' }),
  'import seats': (rest, context) =>
    rest.plain === ''
      ? plainAsk({ ask: 'form', form: 'partnership.bring-seats' })
      : (readSeatTable(rest, context, 1) ?? refused(say('seats.file.no-table', {}), [importSeats])),
  organisations: just({ ask: 'partnership.organisations' }),
  organizations: just({ ask: 'partnership.organisations' }),
  terms,
  'terms of reference': terms,
  'add seat': just({ ask: 'form', form: 'partnership.add-seat' }),
  'add a seat': just({ ask: 'form', form: 'partnership.add-seat' }),
  'people as a file': just({ ask: 'partnership.file' }),
  'confirm people': just({ ask: 'partnership.confirm-list' }),
  'people are right': just({ ask: 'partnership.confirm-list' }),
  'list is right': just({ ask: 'partnership.confirm-list' }),
  'who can': just({ ask: 'partnership.who-can' }),
  who: (rest) => {
    if (/^(?:is|are|'s) (?:the |our )?(?:chair|clerk|secretary|officers?)\b/i.test(rest.plain)) {
      return plainAsk({ ask: 'partnership.show' });
    }
    return plainAsk(
      rest.plain === ''
        ? { ask: 'partnership.people' }
        : { ask: 'partnership.who', name: typedText(rest).replace(/^@/, '').slice(0, 100) },
    );
  },
  add: (rest) => {
    const name = typedText(rest).replace(/^@/, '').slice(0, 100).toWellFormed();
    const account = mentionedAlone(rest);
    const given = { name, ...defined({ account }) };
    return plainAsk({ ask: 'form', form: 'partnership.list-person', given });
  },
  'take over': just({ ask: 'form', form: 'partnership.take-over' }),
  settings: just({ ask: 'partnership.settings' }),
  close: just({ ask: 'partnership.close' }),
  reopen: just({ ask: 'partnership.reopen' }),
  pause,
  'go on': just({ ask: 'partnership.go-on' }),
  resume: just({ ask: 'partnership.go-on' }),
  doctor: just({ ask: 'partnership.doctor' }),
  help: just({ ask: 'help', topic: 'partnership' }),
  leave: () =>
    refused(say('reading.leave', {}), [
      { label: say('label.reading.settings', {}), ask: { ask: 'partnership.settings' } },
    ]),
};
const longestFirst = Object.keys(partnershipWords).sort((a, b) => b.length - a.length);

/** Everything that follows the noun "partnership". */
export const readPartnership: Reading = (rest, context) => {
  if (rest.plain === '') return plainAsk({ ask: 'partnership.show' });
  const help = helpFor('partnership', rest);
  if (help) return help;
  const typed = rest.plain.toLowerCase();
  const word = longestFirst.find(
    (known) =>
      typed === known || (typed.startsWith(known) && /\s/.test(typed.charAt(known.length))),
  );
  if (word !== undefined) return partnershipWords[word]?.(part(rest, word.length), context);
  const first = part(rest, 0, /^\S+/.exec(rest.plain)?.[0].length ?? 0);
  const near = nearest(first.plain, longestFirst);
  if (near !== undefined) return nearMiss(retyped(first, near));
  return refused(say('reading.partnership-what', { word: typedText(rest) }), [
    { label: say('label.help', {}), ask: { ask: 'help', topic: 'partnership' } },
  ]);
};
