import type { Action } from '../../../core/features/action/action.ts';
import type { Meeting } from '../../../core/features/meeting/meeting.ts';
import type { Poll } from '../../../core/features/poll/poll.ts';
import type { RecordId } from '../../../core/model/ids.ts';
import { refOf } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { buttonsOf } from '../../support/southport/seen.ts';
import { type Chat, type Crosby, type Name, newCrosby, standing, type Where } from './crosby.ts';

/** An action as it is made: only what is named is looked at, but an owner and a day only where they are meant. */
export interface Made {
  readonly title: string;
  readonly owner?: string;
  readonly with?: readonly string[];
  readonly due?: string;
  readonly detail?: string;
}
/** What was meant by a line. Where several are given, each of them is what was meant. */
export type Expected =
  | { readonly makes: readonly Made[] }
  | { readonly opens: { readonly question: string; readonly options: readonly string[] } }
  | {
      readonly sets: {
        readonly title: string;
        readonly day: string;
        readonly time: string;
        readonly ends?: string;
        readonly every?: boolean;
      };
    }
  /** Something that stands is changed: the words in which it is said. */
  | { readonly does: string; readonly says: RegExp }
  /** Nothing is changed: what is said or asked, and what stands among the buttons; `of` something new. */
  | { readonly says: RegExp; readonly offers?: readonly string[]; readonly of?: 'A' }
  /** A form, with these words in its fields. */
  | { readonly form: string; readonly holds: readonly string[] };

export interface TypedLine {
  readonly typed: string;
  readonly means: Expected | readonly Expected[];
  /** Priya, the clerk, unless said. */
  readonly who?: Name;
  readonly where?: Where;
}

/** As meant; not as meant, but nothing else was done; or something else was done or begun. */
export type Verdict = 'meant' | 'short' | 'wrong';
export interface Judged {
  readonly verdict: Verdict;
  readonly got: string;
}

interface After {
  readonly answer: Answer;
  readonly crosby: Crosby;
  /** Records that are new, and those that changed. */
  readonly made: readonly (readonly [string, unknown])[];
  readonly changed: readonly string[];
}

const nameOf = ({ records }: Crosby, id: string): string =>
  (records.get(id as RecordId)?.state as { name?: string } | undefined)?.name ?? id;

const actionAs = (crosby: Crosby, { title, owner, with: helpers, due, detail }: Action): Made => ({
  title,
  ...(owner && 'person' in owner ? { owner: nameOf(crosby, owner.person) } : {}),
  ...(owner && 'organisation' in owner ? { owner: owner.organisation } : {}),
  ...(owner && 'name' in owner ? { owner: owner.name } : {}),
  ...(helpers.length > 0 ? { with: helpers.map((one) => nameOf(crosby, one)) } : {}),
  ...(due ? { due } : {}),
  ...(detail ? { detail } : {}),
});

const aloud = (answer: Answer): string => {
  if (answer.kind === 'view') return answer.view.aloud;
  return answer.kind === 'form'
    ? `[${answer.form.form}] ${JSON.stringify(answer.form)}`
    : answer.kind;
};
const offered = (answer: Answer): string[] =>
  answer.kind === 'view' ? buttonsOf(answer.view).map(({ label }) => label) : [];
const whole = (answer: Answer): string =>
  answer.kind === 'view' ? `${answer.view.aloud} ${JSON.stringify(answer.view.blocks)}` : '';

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const madeOf = (after: After, letter: string): unknown[] =>
  after.made.filter(([ref]) => ref.startsWith(`${letter}-`)).map(([, state]) => state);

const isMeant = (means: Expected, after: After): boolean => {
  const { answer, crosby, made, changed } = after;
  const still = made.length === 0 && changed.length === 0;
  if ('makes' in means) {
    const actions = madeOf(after, 'A').map((one) => actionAs(crosby, one as Action));
    const asked = means.makes.map((one) => ({ ...one }));
    return (
      changed.length === 0 &&
      actions.length === made.length &&
      same(actions.map(sorted), asked.map(sorted))
    );
  }
  if ('opens' in means) {
    const [poll] = madeOf(after, 'P') as Poll[];
    const { question, options } = means.opens;
    return made.length === 1 && poll?.question === question && same(poll.options, options);
  }
  if ('sets' in means) {
    const [first, ...more] = madeOf(after, 'M') as Meeting[];
    const { title, day, time, ends, every = false } = means.sets;
    return (
      first?.title === title &&
      first.day === day &&
      first.time === time &&
      (ends === undefined || first.ends === ends) &&
      (first.rule !== undefined) === every &&
      more.length === 0
    );
  }
  if ('does' in means) {
    const [only] = changed;
    return (
      made.length === 0 &&
      changed.length === 1 &&
      only === means.does &&
      means.says.test(aloud(answer))
    );
  }
  if ('form' in means) {
    const text = answer.kind === 'form' ? JSON.stringify(answer.form) : whole(answer);
    return still && text.includes(means.form) && means.holds.every((one) => text.includes(one));
  }
  const labels = offered(answer);
  return (
    still &&
    means.says.test(whole(answer)) &&
    (means.offers ?? []).every((one) => labels.some((label) => label.startsWith(one)))
  );
};

/** A question that only makes sense where something new was taken to be meant. */
const begins = /^(?:On which day is|.*: what time\?$)|^.*: which one\? .*what time/;

/** Whether a line that is no wish for something new made or began one, or changed another thing than was meant. */
const isWrong = (means: readonly Expected[], { answer, made, changed }: After): boolean => {
  const kinds = new Set(made.map(([ref]) => ref.charAt(0)));
  const wanted = new Set(
    means.flatMap((one) =>
      'makes' in one || ('of' in one && one.of)
        ? ['A']
        : 'opens' in one
          ? ['P']
          : 'sets' in one
            ? ['M']
            : [],
    ),
  );
  if ([...kinds].some((kind) => !wanted.has(kind))) return true;
  const due = new Set(means.flatMap((one) => ('does' in one ? [one.does] : [])));
  if (changed.some((ref) => !due.has(ref))) return true;
  return !wanted.has('M') && !means.some((one) => 'form' in one) && begins.test(aloud(answer));
};

/** Types a line in a chat, in a Crosby of its own, and judges what came of it. */
export const judge = async (line: TypedLine, chat: Chat): Promise<Judged> => {
  const { typed, who = 'Priya', where = 'channel' } = line;
  const means = [line.means].flat() as readonly Expected[];
  const crosby = await newCrosby();
  const before = standing(crosby);
  const said = where === 'direct' || chat === 'teams' ? typed.replace(/^\//, '') : typed;
  const answer = await crosby.says(who, said, chat, where);
  const entries = [...standing(crosby)].map(([id, state]) => [refOf(id) ?? id, id, state] as const);
  // A seat's answer or ballot is a change of what it is about.
  const isSeats = (id: RecordId) =>
    !before.has(id) && /^(?:rsvp|vote)$/.test(crosby.records.get(id)?.kind ?? '');
  const after: After = {
    answer,
    crosby,
    made: entries
      .filter(([, id]) => !before.has(id) && !isSeats(id))
      .map(([ref, , state]) => [ref, state] as const),
    changed: entries
      .filter(([, id, state]) => isSeats(id) || (before.has(id) && !same(before.get(id), state)))
      .map(([ref]) => ref),
  };
  const got = [
    aloud(answer).slice(0, 240),
    offered(answer).join(' · '),
    ...after.made.map(([ref, state]) =>
      ref.startsWith('A-')
        ? `${ref} ${JSON.stringify(actionAs(crosby, state as Action))}`
        : `${ref} ${JSON.stringify(state).slice(0, 160)}`,
    ),
    ...after.changed.map((ref) => `changed ${ref}`),
  ].join(' | ');
  if (means.some((one) => isMeant(one, after))) return { verdict: 'meant', got };
  return { verdict: isWrong(means, after) ? 'wrong' : 'short', got };
};
