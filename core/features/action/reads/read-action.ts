import { nearMiss, plainAsk } from '../../../language/answers.ts';
import { withoutCourtesy } from '../../../language/courtesy.ts';
import { type Line, part, retyped, splitWord, typedText } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import { wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { mayRefer } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import type { Offer } from '../../../model/offer.ts';
import { askAbout, readJoined, readSpoken } from './ask-about.ts';
import { createActions, createFromTable, hasOwnerOrDate, makeOffer } from './create.ts';
import { inWard, listActions } from './list.ts';
import { readAsking } from './questions.ts';
import {
  nearVerb,
  type Parts,
  partsOf,
  readBareRef,
  readVerb,
  type VerbRead,
  verbAsk,
} from './verb.ts';
import { filterOf, finishing, importing } from './words.ts';

/**
 * "done" without a reference: the asker's own, to finish one of them, or a new action
 * (rules: Typed actions).
 */
export const whichDone = (all: Line, context: ReadContext): Understood => {
  const bare = splitWord(all)?.rest.plain === '';
  return {
    kind: 'ask',
    ask: { ask: 'action.list', filter: 'mine', finishing: true },
    notes: [say('reading.which-done', bare ? {} : { title: typedText(all) })],
    offers: bare ? [] : makeOffer(all, context),
  };
};

/** A mistyped verb by a reference; behind the reference, the words may be a note. */
export const readNearlyVerb = (
  line: Line,
  parts: Parts,
  context: ReadContext,
): Understood | undefined => {
  const near = nearVerb(parts, context);
  if (near === undefined) return undefined;
  const read = readBareRef(line, parts);
  const note: Offer[] = read
    ? [
        {
          label: say('label.reading.note', {}),
          ask: { ask: 'action.note', ...read.about, text: typedText(read.tail) },
        },
      ]
    : [];
  return nearMiss(near, [...note, ...makeOffer(line, context)]);
};

/** Words that count only in one line without an owner or a date. */
const singleWord = (line: Line, { split }: Parts, context: ReadContext): Understood | undefined => {
  if (!split || line.plain.includes('\n')) return undefined;
  const word = split.word.plain.toLowerCase();
  const counts = word === 'list' || finishing.has(word) || split.rest.plain === '';
  if (!counts || hasOwnerOrDate(line, context)) return undefined;
  if (importing.test(line.plain)) return plainAsk({ ask: 'form', form: 'action.bring-in' });
  if (word === 'list') return listActions(split.rest, line, context);
  if (finishing.has(word)) return whichDone(line, context);
  if (split.rest.plain !== '') return undefined;
  if (word === 'help') return plainAsk({ ask: 'help', topic: 'action' });
  const filter = filterOf(word);
  if (filter) {
    return { kind: 'ask', ask: { ask: 'action.list', filter }, offers: makeOffer(line, context) };
  }
  const near = nearest(word, ['list', ...finishing]);
  return near === undefined
    ? undefined
    : nearMiss(retyped(split.word, near), makeOffer(line, context));
};

const listOfSomeone = (
  line: Line,
  { split }: Parts,
  context: ReadContext,
): Understood | undefined =>
  split?.word.plain.toLowerCase() === 'list' && wholeMention(split.rest, context)
    ? listActions(split.rest, line, context)
    : undefined;

/** A verb by a reference with a question mark behind it asks whether it is so. */
const asksOnly = ({ tail, about }: VerbRead): Understood | undefined =>
  /^[?!\s]+$/.test(tail.plain) ? plainAsk({ ask: 'action.show', ...about }) : undefined;

/** "add an action to …", "new action, …": the noun behind its verb, or typed twice. */
export const wishes =
  /^(?:(?:add|make|create|raise|log|start|open|new|set up|put (?:in|down))\s+(?:(?:an?|the|one|new|another) ){0,2}|another )(?:action|task|todo)\b(?: (?:point|item)\b)?(?:\s*[:,-]|\s+comma\b)?\s*(?:to (?=\S))?/i;
const withoutWish = (line: Line): Line => {
  const found = wishes.exec(line.plain);
  return found ? part(line, found[0].length) : line;
};

/** Everything that follows the noun "action" (rules: Typed actions). */
export const readAction = (rest: Line, context: ReadContext): Understood => {
  if (rest.plain === '') return plainAsk({ ask: 'form', form: 'action.create' });
  if (rest.plain === '?') return plainAsk({ ask: 'help', topic: 'action' });
  const table = rest.raw.includes('\t') ? createFromTable(rest, context) : undefined;
  if (table) return table;
  const ward = /^in\s/i.test(rest.plain) ? inWard(rest) : undefined;
  if (ward) return plainAsk(ward);
  const said = withoutWish(withoutCourtesy(rest));
  const line = said.plain === '' ? rest : said;
  const refers = mayRefer.test(line.plain);
  const several = refers ? readJoined(line, context) : undefined;
  if (several) return several;
  const parts = partsOf(line, context);
  const verb = readVerb(parts, context);
  const understood = verb && (asksOnly(verb) ?? verbAsk(verb, context));
  if (understood) {
    if (!verb.mayBeText || understood.kind !== 'ask') return understood;
    const offers = [...(understood.offers ?? []), ...makeOffer(line, context)];
    return { ...understood, offers };
  }
  return (
    (refers ? readSpoken(line, context) : undefined) ??
    (refers || context.under ? readNearlyVerb(line, parts, context) : undefined) ??
    (refers ? askAbout(line, context) : undefined) ??
    listOfSomeone(line, parts, context) ??
    singleWord(line, parts, context) ??
    readAsking(line, context) ??
    createActions(line, context)
  );
};
