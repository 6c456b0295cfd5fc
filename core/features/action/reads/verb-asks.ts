import { addDays } from '../../../calendar/days.ts';
import { type About, answerDay, formOffer, plainAsk } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import { askWho, readName, wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import type { VerbRead } from './verb.ts';
import type { Verb } from './words.ts';

type VerbAsk = (about: About, tail: Line, context: ReadContext) => Understood;

const shortMost = 500;

const form = (name: string, { ref, in: partnership }: About): Understood =>
  plainAsk({ ask: 'form', form: name, given: { ref }, ...defined({ in: partnership }) });

/** Without the words that join a verb to what follows it. */
const after = (tail: Line, joining: RegExp): Line =>
  part(tail, joining.exec(tail.plain)?.[0].length ?? 0);

/** An ask that takes nothing more: what was typed behind it is offered as a note. */
const bare =
  (ask: 'show' | 'take' | 'unblock' | 'reopen' | 'history' | 'undo'): VerbAsk =>
  (about, tail) => {
    const wanted: Ask = { ask: `action.${ask}`, ...about };
    const text = typedText(tail);
    if (text === '') return plainAsk(wanted);
    const note: Offer = {
      label: say('label.reading.note', {}),
      ask: { ask: 'action.note', ...about, text },
    };
    return {
      kind: 'ask',
      ask: wanted,
      notes: [say('reading.tail-left', { text })],
      offers: [note],
    };
  };

/** A reason is short; a long one is offered cut, and whole as a note. */
const withReason =
  (ask: 'block' | 'drop'): VerbAsk =>
  (about, tail) => {
    const reason = typedText(tail);
    const name = `action.${ask}` as const;
    if (reason.length <= shortMost) {
      return plainAsk({ ask: name, ...about, ...defined({ reason: reason || undefined }) });
    }
    const saying = say('reading.too-long', { length: reason.length, most: shortMost });
    return refused(saying, [
      {
        label: say('label.reading.first-part', { most: shortMost }),
        ask: { ask: name, ...about, reason: reason.slice(0, shortMost).toWellFormed() },
      },
      { label: say('label.reading.note', {}), ask: { ask: 'action.note', ...about, text: reason } },
    ]);
  };

const assign: VerbAsk = (about, tail, context) => {
  const named = after(tail, /^to\s+/i);
  if (named.plain === '') return form('action.assign', about);
  const read = wholeMention(named, context) ?? readName(named.plain, context);
  if (read.kind === 'who') return plainAsk({ ask: 'action.assign', ...about, owner: read.who });
  const { saying, offers } = askWho(read, (owner) => ({ ask: 'action.assign', ...about, owner }));
  return asked(saying, [
    ...offers,
    formOffer('label.reading.choose', 'action.assign', { ref: about.ref }),
  ]);
};

const snooze: VerbAsk = (about, tail, context) => {
  const phrase = after(tail, /^(?:(?:until|till|til|to|for)\s+)+/i);
  const ask = (until: string): Ask => ({ ask: 'action.snooze', ...about, until });
  if (phrase.plain !== '') return answerDay(phrase, context, ask);
  return asked(say('reading.until-when', {}), [
    { label: say('label.reading.one-week', {}), ask: ask(addDays(context.today, 7)) },
    { label: say('label.reading.two-weeks', {}), ask: ask(addDays(context.today, 14)) },
  ]);
};

/** A new date where one follows; anything else is changed in the form, and what was typed can be a note. */
const change: VerbAsk = (about, tail, context) => {
  if (tail.plain === '') return form('action.change', about);
  const phrase = after(tail, /^(?:(?:the|date|to|by)\s+)+/i);
  if (readWhen(phrase.plain, context)) return verbAsks.due(about, phrase, context);
  const text = typedText(tail);
  return asked(say('reading.tail-left', { text }), [
    {
      label: say('label.change', {}),
      ask: {
        ask: 'form',
        form: 'action.change',
        given: { ref: about.ref },
        ...defined({ in: about.in }),
      },
      opens: 'form',
    },
    { label: say('label.reading.note', {}), ask: { ask: 'action.note', ...about, text } },
  ]);
};

const verbAsks: Readonly<Record<Verb, VerbAsk>> = {
  show: bare('show'),
  take: bare('take'),
  unblock: bare('unblock'),
  reopen: bare('reopen'),
  history: bare('history'),
  undo: bare('undo'),
  block: withReason('block'),
  drop: withReason('drop'),
  assign,
  change,
  snooze,
  done: (about, tail) =>
    plainAsk({
      ask: 'action.done',
      ...about,
      ...defined({ outcome: typedText(tail) || undefined }),
    }),
  update: (about, tail) =>
    tail.plain === ''
      ? form('action.note', about)
      : plainAsk({ ask: 'action.note', ...about, text: typedText(tail) }),
  due: (about, tail, context) => {
    const phrase = after(tail, /^(?:(?:is|due|by|on|to|for|=)\s+)+/i);
    return phrase.plain === ''
      ? form('action.due', about)
      : answerDay(
          phrase,
          context,
          (due) => ({ ask: 'action.due', ...about, due }),
          formOffer('label.pick', 'action.due', { ref: about.ref }),
        );
  },
};

/** A verb, its action and what follows as the ask that it is. */
export const verbAsk = ({ verb, about, tail }: VerbRead, context: ReadContext): Understood =>
  verbAsks[verb](about, tail, context);
