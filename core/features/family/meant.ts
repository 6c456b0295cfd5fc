import { nearest } from '../../language/nearest.ts';
import { say } from '../../language/saying.ts';
import { sameTitle } from '../../lib/same-title.ts';
import type { Loaded, StoredPartnership } from '../../model/context.ts';
import type { PartnershipId } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { asked, type Outcome, refused } from '../../model/outcome.ts';
import type { Ask } from '../../model/register.ts';
import { isClosed } from '../../subject/stopped.ts';
import { partnershipsIn } from './here.ts';

/** An open partnership of the programme as somebody named it. */
export interface Meant {
  readonly partnership: StoredPartnership;
  /** The name of before by which it was found. */
  readonly formerly?: string;
}
/** By its id, or as it was typed. */
interface Said {
  readonly id?: string | undefined;
  readonly named?: string | undefined;
}
/** How it is asked again with another, and the form to choose one. */
interface Again {
  readonly ask: (id: PartnershipId) => Ask;
  readonly form: Offer;
}

/** Whether it was called so, and is not any longer. */
export const wasCalled = (
  typed: string,
  { state: { name: now, formerly = [] } }: StoredPartnership,
): boolean => !sameTitle(now, typed) && formerly.some(({ name }) => sameTitle(name, typed));

/** Which of these a name may mean: by the name of now or the short word, before any name of before. */
export const calledSo = (
  typed: string,
  all: readonly StoredPartnership[],
): readonly StoredPartnership[] => {
  const now = all.filter(
    ({ state }) => sameTitle(state.name, typed) || state.word === typed.toLowerCase(),
  );
  const before = all.filter((one) => wasCalled(typed, one));
  return now.length > 0 ? now : before;
};

/** Which partnership is meant, by the name of now before any of before; or what is said back. */
export const meant = (
  { id, named: typed = '' }: Said,
  loaded: Loaded,
  { ask, form }: Again,
): Meant | Exclude<Outcome, { kind: 'done' }> => {
  const all = partnershipsIn(loaded).filter(({ state }) => !isClosed(state));
  const none = refused(say('family.no-such', { typed }), [form]);
  if (id !== undefined) {
    const partnership = all.find((one) => one.id === id);
    return partnership ? { partnership } : none;
  }
  if (typed === '') return none;
  const fits = calledSo(typed, all);
  const choose = (ones: readonly StoredPartnership[]): Offer[] =>
    ones.slice(0, 5).map((one) => ({
      label: say('label.text', { text: one.state.name }),
      ask: ask(one.id),
    }));
  const [partnership, second] = fits;
  if (partnership && !second)
    return { partnership, ...(wasCalled(typed, partnership) ? { formerly: typed } : {}) };
  if (partnership) return asked(say('which-one', {}), choose(fits));
  const near = nearest(
    typed,
    all.flatMap(({ state }) => [state.name.toLowerCase(), state.word]),
  );
  const likes = all.filter(({ state }) => state.name.toLowerCase() === near || state.word === near);
  return likes.length > 0
    ? asked(say('family.no-such-near', { typed }), [...choose(likes), form])
    : none;
};

/** The same answer, which says what is called otherwise now. */
export const withNameOfNow = (outcome: Outcome, { partnership, formerly }: Meant): Outcome => {
  if (formerly === undefined || !('reply' in outcome)) return outcome;
  const { reply } = outcome;
  const line = say('family.called-now', { formerly, partnership: partnership.state.name });
  return { ...outcome, reply: { ...reply, lines: [line, ...(reply.lines ?? [])] } };
};
