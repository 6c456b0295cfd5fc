import { answerDay, plainAsk } from '../../../language/answers.ts';
import type { DateContext } from '../../../language/dates/day-read.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { Day } from '../../../model/ids.ts';
import type { Ask } from '../../../model/register.ts';

type Words = Readonly<Record<string, (rest: Line, context: DateContext) => Understood>>;
const most = 60;

const text = (rest: Line): string => typedText(rest).toWellFormed();
const namesIn = (rest: Line): string[] =>
  text(rest)
    .split(/,|\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, most);

/** "Ainsdale, Birkdale from 1 May 2027": wards, and the day behind the last of these words. */
const wardsAndDay =
  (
    words: RegExp,
    { form, make }: { form: string; make: (wards: string[], day: Day | undefined) => Ask },
  ): Words[string] =>
  (rest, context) => {
    const between = [...rest.plain.matchAll(words)].at(-1);
    const wards = namesIn(between ? part(rest, 0, between.index) : rest);
    const [first] = wards;
    if (first === undefined || wards.some((one) => one.length > most))
      return plainAsk({ ask: 'form', form });
    if (!between) return plainAsk(make(wards, undefined));
    const phrase = part(rest, between.index + between[0].length);
    return answerDay(phrase, context, (day) => make(wards, day), {
      label: say('label.pick', {}),
      ask: { ask: 'form', form, given: { wards: wards.join('\n'), ward: first } },
      opens: 'form',
    });
  };

const add = wardsAndDay(/\s(?:from|as of|as from|since)\s+(?=\S)/gi, {
  form: 'family.add-ward',
  make: (wards, from) => ({ ask: 'family.add-ward', wards, ...(from ? { from } : {}) }),
});
const takeOut = wardsAndDay(/\s(?:as of|as from|from|on)\s+(?=\S)/gi, {
  form: 'family.take-out',
  make: (wards, on) => ({ ask: 'family.take-out', wards, ...(on ? { on } : {}) }),
});
/** Without the stops at its end. */
const unstopped = (typed: string): string => {
  let end = typed.length;
  while (end > 0 && '?!.'.includes(typed.charAt(end - 1))) end -= 1;
  return typed.slice(0, end);
};
const where: Words[string] = (rest) => {
  const ward = unstopped(text(rest).replace(/^is\s+/i, ''))
    .trim()
    .slice(0, 100);
  return plainAsk(
    ward === '' ? { ask: 'form', form: 'family.where' } : { ask: 'family.where', ward },
  );
};
const parent: Words[string] = (rest) => {
  const named = text(rest)
    .replace(/^is\s+/i, '')
    .slice(0, 100);
  return plainAsk(
    named === '' ? { ask: 'form', form: 'family.parent' } : { ask: 'family.parent', named },
  );
};
const register: Words[string] = () => plainAsk({ ask: 'family.register' });

/** What is typed of wards and of what stands under what. */
export const familyWords: Words = {
  wards: () => plainAsk({ ask: 'family.wards' }),
  'add ward': add,
  'add wards': add,
  'take out ward': takeOut,
  'take out wards': takeOut,
  'take ward out': takeOut,
  'remove ward': takeOut,
  where,
  parent,
  tree: () => plainAsk({ ask: 'family.tree' }),
  family: () => plainAsk({ ask: 'family.tree' }),
  register,
  'register as a file': register,
};
