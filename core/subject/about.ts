import type {
  CardContext,
  Context,
  Loaded,
  Needs,
  Partnership,
  StoredPartnership,
} from '../model/context.ts';
import type { PersonId, Ref } from '../model/ids.ts';
import type { Outcome, Refused } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { Command, Question, RecordName } from '../model/register.ts';
import type { Answerer, Decider, Reading } from '../model/rule.ts';
import type { View } from '../view/view.ts';
import { recordIn, subjectIn, within } from './require.ts';
import { shownIn, type Thing } from './thing.ts';

/** One ask about one numbered thing of a partnership, with all that every rule about it looks at. */
export interface AboutSubject<C, State, T extends Thing = Thing> {
  readonly command: C;
  readonly context: Context;
  readonly loaded: Loaded;
  readonly partnership: StoredPartnership;
  readonly record: Stored<State>;
  /** The reference as it is said where this was asked. */
  readonly ref: string;
  readonly thing: T;
}

/** What a feature says of its numbered things, from which the rest is made: how one is found, named and refused. */
export interface Subject<State, T extends Thing, Own> {
  readonly kind: RecordName;
  readonly thing: (record: Stored<State>, partnership: StoredPartnership, shown: string) => T;
  /** What its rules look at besides. */
  readonly own: (about: AboutSubject<unknown, State, T>) => Own;
  /** Everyone whose name may stand in a sentence about it. */
  readonly named: (state: State, partnership: Partnership) => readonly PersonId[];
  /** "There is no A-71 in Southport.", and what to do instead. */
  readonly noSuch: (ref: Ref | undefined, context: Context, loaded: Loaded) => Refused;
  /** What must be known to say so. */
  readonly missing?: Needs;
  /** Which one is meant where none is named. */
  readonly next?: {
    readonly needs: Needs;
    readonly find: (context: Context, loaded: Loaded) => Stored<State> | undefined;
  };
}

/** Any thing that may be named. */
type Naming = { readonly ref?: Ref | undefined };
/** What is needed besides the thing itself, once it is known. */
type More<State, C> = (
  record: Stored<State>,
  asked: { readonly command: C; readonly context: Context; readonly loaded: Loaded },
) => Needs;

/** The thing that is meant; undefined where there is none of that name. */
export const findOf = <State, T extends Thing, Own>(
  { kind, next }: Subject<State, T, Own>,
  ref: Ref | undefined,
  context: Context,
  loaded: Loaded,
): Stored<State> | undefined =>
  ref === undefined
    ? next?.find(context, loaded)
    : subjectIn<State>(kind, loaded, recordIn(within(context), ref));

/** The things named, then whoever is named in them; where one is not there, what helps to say so. */
export const needsOf = <State, T extends Thing, Own>(
  subject: Subject<State, T, Own>,
  refs: readonly (Ref | undefined)[],
  context: Context,
  more: (record: Stored<State>, loaded: Loaded) => Needs = () => ({}),
): Needs => {
  const partnership = within(context);
  const named = refs.filter((ref) => ref !== undefined);
  return {
    ...(named.length < refs.length ? subject.next?.needs : {}),
    ...(named.length > 0 ? { records: named.map((ref) => recordIn(partnership, ref)) } : {}),
    next: (loaded) => {
      const found = refs.flatMap((ref) => findOf(subject, ref, context, loaded) ?? []);
      const [first] = found;
      if (!first || found.length < refs.length) return subject.missing ?? {};
      const { people = [], ...rest } = more(first, loaded);
      const own = found.flatMap(({ state }) => subject.named(state, partnership.state));
      return { ...rest, people: people === 'roster' ? people : [...own, ...people] };
    },
  };
};

/** What a rule about one thing looks at, or that there is none of that name. */
export const aboutOf = <C extends Naming, State, T extends Thing, Own>(
  subject: Subject<State, T, Own>,
  command: C,
  context: Context,
  loaded: Loaded,
): (AboutSubject<C, State, T> & Own) | Refused => {
  const partnership = within(context);
  const record = findOf(subject, command.ref, context, loaded);
  if (!record) return subject.noSuch(command.ref, context, loaded);
  const ref = shownIn(record, partnership, context.where.place);
  const thing = subject.thing(record, partnership, ref);
  const about = { command, context, loaded, partnership, record, ref, thing };
  return { ...about, ...subject.own(about) };
};

/** Makes rules about one thing that must exist; `more` names what a rule needs besides. */
/* @__NO_SIDE_EFFECTS__ */
export const onSubject =
  <State, T extends Thing, Own>(subject: Subject<State, T, Own>) =>
  <C extends Command & Naming>(
    rule: (about: AboutSubject<C, State, T> & Own) => Outcome,
    more: More<State, C> = () => ({}),
  ): Decider<C> => ({
    needs: (command, context) =>
      needsOf(subject, [command.ref], context, (record, loaded) =>
        more(record, { command, context, loaded }),
      ),
    decide: (command, context, loaded) => {
      const about = aboutOf(subject, command, context, loaded);
      return 'kind' in about ? about : rule(about);
    },
  });

/** A thing asked about, and what a private view of it is drawn with. */
export type Found<State, T extends Thing, Own> = AboutSubject<unknown, State, T> &
  Own & { readonly drawing: CardContext };

/** Makes answers to questions about one thing; one that is `hidden` from its asker is not there. */
/* @__NO_SIDE_EFFECTS__ */
export const answersAbout =
  <State, T extends Thing, Own>(
    subject: Subject<State, T, Own>,
    {
      more = () => ({}),
      hidden,
    }: {
      readonly more?: More<State, unknown>;
      readonly hidden?: (about: AboutSubject<unknown, State, T> & Own) => boolean;
    } = {},
  ) =>
  <Q extends Question & Naming>(
    answer: (
      one: Found<State, T, Own>,
      context: Context,
      asked: Q,
      read: Reading,
    ) => View | Outcome | Promise<View | Outcome>,
  ): Answerer<Q> =>
  async (asked, context, read) => {
    const loaded = await read.load(
      needsOf(subject, [asked.ref], context, (record, known) =>
        more(record, { command: asked, context, loaded: known }),
      ),
    );
    const one = aboutOf(subject, asked, context, loaded);
    if ('kind' in one) return one;
    if (hidden?.(one)) return subject.noSuch(asked.ref, context, loaded);
    const { now, today, locale, where } = context;
    const { partnership } = one;
    const { people } = loaded;
    const drawing = { now, today, locale, place: where.place, partnership, people };
    return answer({ ...one, drawing }, context, asked, read);
  };
