import { nearMiss, plainAsk } from '../../../language/answers.ts';
import { askWho } from '../../../language/ask-who.ts';
import { type Line, retyped, typedText } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import { wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { makeOffer } from './create.ts';
import { filterOf, filterWords } from './words.ts';

type List = Extract<Ask, { ask: 'action.list' }>;

const wordsMost = 200;

const inFile = /(?:^|\s)as (?:a )?(?:file|csv|spreadsheet|table)$/i;
/** "list as a file", "list late as a file": what is open, where no other list is named. */
const fileOf = (plain: string): Ask | undefined => {
  const found = inFile.exec(plain);
  if (!found) return undefined;
  const named = plain.slice(0, found.index).trim();
  const filter = named === '' ? undefined : filterOf(named);
  return named !== '' && !filter ? undefined : { ask: 'action.file', filter: filter ?? 'open' };
};

/** "in Ainsdale ward": where that ward is, with its actions a press away. */
export const inWard = (rest: Line): Ask | undefined => {
  const typed = typedText(rest).trim();
  const said = typed.toLowerCase();
  return said.startsWith('in ') && said.endsWith(' ward')
    ? { ask: 'family.where', ward: typed.slice('in '.length).slice(0, 100).toWellFormed() }
    : undefined;
};

/** `list` and one filter, or the words to search for; `all` is the line that may be meant as a new action. */
export const listActions = (rest: Line, all: Line, context: ReadContext): Understood => {
  if (rest.plain === '') return plainAsk({ ask: 'action.list' });
  const filter = filterOf(rest.plain);
  if (filter) return plainAsk({ ask: 'action.list', filter });
  const other = fileOf(rest.plain) ?? inWard(rest);
  if (other) return plainAsk(other);
  const someone = wholeMention(rest, context);
  if (someone) {
    const ask = (who: NonNullable<List['who']>): Ask => ({ ask: 'action.list', who });
    if (someone.kind === 'who') return plainAsk(ask(someone.who));
    const { saying, offers } = askWho(someone, ask);
    return asked(saying, [...offers, ...makeOffer(all, context)]);
  }
  const words = typedText(rest).slice(0, wordsMost).toWellFormed();
  const search: Ask = { ask: 'action.list', words };
  const near = nearest(rest.plain, filterWords);
  if (near === undefined) return plainAsk(search);
  return nearMiss(retyped(rest, near), [
    { label: say('label.reading.search', { words }), ask: search },
    ...makeOffer(all, context),
  ]);
};
