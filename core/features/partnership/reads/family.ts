import { answerDay, plainAsk } from '../../../language/answers.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { Day } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { readRegister } from './register-table.ts';

type Words = Readonly<Record<string, (rest: Line, context: ReadContext) => Understood>>;
const most = 60;

const text = (rest: Line): string => typedText(rest).toWellFormed();
const namesIn = (rest: Line): string[] =>
  text(rest)
    .split(/,|\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, most);

/** "Netherton and Orrell" as the two that it may be. */
const apart = (ward: string): string[] =>
  ward
    .split(/ and | & /i)
    .map((one) => one.trim())
    .filter((one) => one !== '');

interface Wanted {
  readonly form: string;
  /** The word behind which a day stands, with a space before it. */
  readonly words: RegExp;
  readonly make: (wards: string[], day: Day | undefined) => Ask;
}

/** "Ainsdale, Birkdale from 1 May 2027": wards, and the day behind the last of these words. */
const wardsAndDay =
  ({ form, words, make }: Wanted, several = false): Words[string] =>
  (rest, context) => {
    const between = [...` ${rest.plain}`.matchAll(words)].at(-1);
    const wards = namesIn(between ? part(rest, 0, Math.max(0, between.index - 1)) : rest);
    const [first] = wards;
    if (first === undefined || wards.some((one) => one.length > most))
      return plainAsk({ ask: 'form', form });
    const read = (these: string[]): Understood => {
      if (!between) return plainAsk(make(these, undefined));
      const phrase = part(rest, between.index - 1 + between[0].length);
      return answerDay(phrase, context, (day) => make(these, day), {
        label: say('label.pick', {}),
        ask: { ask: 'form', form, given: { wards: these.join('\n'), ward: first } },
        opens: 'form',
      });
    };
    const joined = wards.filter((ward) => apart(ward).length > 1);
    const whole = read(wards);
    if (joined.length === 0 || !(several || wards.length > 1)) return whole;
    const parted = read(wards.flatMap(apart).slice(0, most));
    if (whole?.kind !== 'ask' || parted?.kind !== 'ask') return whole;
    const parts = joined.flatMap(apart);
    return asked(say('family.one-or-more', { wards: joined, parts: parts.length }), [
      { label: say('label.family.so-many', { wards: joined }), ask: whole.ask },
      { label: say('label.family.so-many', { wards: parts }), ask: parted.ask },
    ]);
  };

const adding: Wanted = {
  form: 'family.add-ward',
  words: /\s(?:from|as of|as from|since)\s+(?=\S)/gi,
  make: (wards, from) => ({ ask: 'family.add-ward', wards, ...(from ? { from } : {}) }),
};
const takingOut: Wanted = {
  form: 'family.take-out',
  words: /\s(?:as of|as from|from|on)\s+(?=\S)/gi,
  make: (wards, on) => ({ ask: 'family.take-out', wards, ...(on ? { on } : {}) }),
};
/** Without the stops at its end. */
const unstopped = (typed: string): string => {
  let end = typed.length;
  while (end > 0 && '?!.'.includes(typed.charAt(end - 1))) end -= 1;
  return typed.slice(0, end);
};
const where: Words[string] = (rest) => {
  const ward = unstopped(text(rest).replace(/^is\s+/i, ''))
    .trim()
    .replace(/ in$/i, '')
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
const goesOn: Words[string] = (rest) => {
  const named = unstopped(text(rest)).trim().slice(0, 100);
  return plainAsk(
    named === '' ? { ask: 'form', form: 'family.goes-on' } : { ask: 'family.goes-on', named },
  );
};
const registerForm: Offer = {
  label: say('label.family.bring-register', {}),
  ask: { ask: 'form', form: 'family.bring-register' },
  opens: 'form',
};
const register: Words[string] = () => plainAsk({ ask: 'family.register' });

/** What is typed of wards and of what stands under what. */
export const familyWords: Words = {
  wards: () => plainAsk({ ask: 'family.wards' }),
  'add ward': wardsAndDay(adding),
  'add wards': wardsAndDay(adding, true),
  'take out ward': wardsAndDay(takingOut),
  'take out wards': wardsAndDay(takingOut, true),
  'take ward out': wardsAndDay(takingOut),
  'remove ward': wardsAndDay(takingOut),
  'remove wards': wardsAndDay(takingOut, true),
  where,
  ward: where,
  'which partnership is': where,
  'which partnership has': where,
  'which partnership covers': where,
  parent,
  'goes on as': goesOn,
  'go on as': goesOn,
  'goes on in': goesOn,
  'go on in': goesOn,
  transition: goesOn,
  'transition to': goesOn,
  'transition into': goesOn,
  merge: goesOn,
  'merge into': goesOn,
  'merge with': goesOn,
  'carry over to': goesOn,
  tree: () => plainAsk({ ask: 'family.tree' }),
  family: () => plainAsk({ ask: 'family.tree' }),
  register,
  'register as a file': register,
  'import register': (rest, context) =>
    rest.plain === ''
      ? plainAsk({ ask: 'form', form: 'family.bring-register' })
      : (readRegister(rest, context, 1) ??
        refused(say('family.register.no-table', {}), [registerForm])),
};

const whichHas = /^(?:which|what) (?:area )?partnership (?:is|has|covers)\s+(?=\S)/i;
/** "Which partnership is Ainsdale in?", without a noun before it. */
export const whichPartnership = (line: Line, context: ReadContext): Understood | undefined => {
  const found = whichHas.exec(line.plain);
  return found ? where(part(line, found[0].length), context) : undefined;
};
