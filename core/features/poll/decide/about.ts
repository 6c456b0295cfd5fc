import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, Needs, Partnership } from '../../../model/context.ts';
import type { Decider } from '../../../model/feature.ts';
import type { PersonId, Ref } from '../../../model/ids.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { called, nameOf, shownRef } from '../../../subject/names.ts';
import { type AboutSubject, recordIn, subjectIn, within } from '../../../subject/require.ts';
import { isOfficer } from '../../permissions.ts';
import type { Command } from '../../shapes.ts';
import { type Thing, thingOf } from '../offers.ts';
import type { Poll } from '../poll.ts';
import type { PollDoing } from '../sentences.ts';

/** One command about one poll, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Poll, Thing> {
  readonly poll: Poll;
}

export const pollIn = (
  loaded: Pick<Loaded, 'records'>,
  partnership: Stored<Partnership>,
  ref: Ref,
) => subjectIn<Poll>('poll', loaded, recordIn(partnership, ref));

/** "There is no P-71 in Southport." */
export const noSuchPoll = (ref: Ref, context: Context): Refused => {
  const partnership = within(context);
  return refused(say('poll.none-such', { ref, where: called(partnership.state) }), [
    { label: say('label.poll.all', {}), ask: { ask: 'poll.list', in: partnership.id } },
  ]);
};

/** Whoever opened it, the chair and the clerk may close, move and cancel it (rules: Rights). */
export const mayRun = ({ poll, context }: Pick<About<unknown>, 'poll' | 'context'>): boolean =>
  isOfficer(context) || poll.made.by === context.me;

/** Who those are, for a sentence that says so. */
export const runners = (
  { poll }: Pick<About<unknown>, 'poll'>,
  { state }: Stored<Partnership>,
): PersonId[] => [
  ...new Set([poll.made.by, state.chair, state.clerk].filter((one) => one !== undefined)),
];
/** "Only Sam, the chair or the clerk can close P-5." */
export const notYours = (
  { poll, loaded, ref }: Pick<About<unknown>, 'poll' | 'loaded' | 'ref'>,
  doing: PollDoing,
): Refused => {
  const who = nameOf(poll.made.by, loaded.people);
  return refused(say('poll.only', defined({ ref, who, doing })));
};

type AboutOne = Extract<Command, { ask: `poll.${string}`; ref: Ref }>;
export interface More {
  /** Every seat's vote is needed. */
  readonly votes?: true;
  readonly people?: (
    poll: Poll,
    partnership: Stored<Partnership>,
  ) => readonly PersonId[] | 'roster';
}

/** The poll, and once it is read whoever its sentences name. */
export const needsOf =
  (ref: Ref, { votes, people }: More = {}) =>
  (context: Context): Needs => {
    const partnership = within(context);
    const id = recordIn(partnership, ref);
    return {
      records: [id],
      ...(votes ? { seats: [id] } : {}),
      next: (loaded) => {
        const poll = pollIn(loaded, partnership, ref)?.state;
        if (!poll) return {};
        return { people: people?.(poll, partnership) ?? runners({ poll }, partnership) };
      },
    };
  };

/** What a rule about one poll looks at; undefined where there is no such poll. */
export const aboutOf = <C extends { readonly ref: Ref }>(
  command: C,
  context: Context,
  loaded: Loaded,
): About<C> | undefined => {
  const partnership = within(context);
  const record = pollIn(loaded, partnership, command.ref);
  if (!record) return undefined;
  const ref = shownRef(command.ref, partnership.state, context.where.place);
  const thing = thingOf(record, partnership, ref);
  return { command, context, loaded, partnership, record, poll: record.state, ref, thing };
};

/** A rule about one poll that must exist. */
export const onPoll = <C extends AboutOne>(
  rule: (about: About<C>) => Outcome,
  more: More = {},
): Decider<C> => ({
  needs: (command, context) => needsOf(command.ref, more)(context),
  decide: (command, context, loaded) => {
    const about = aboutOf(command, context, loaded);
    return about ? rule(about) : noSuchPoll(command.ref, context);
  },
});
