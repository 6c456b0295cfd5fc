import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import { lacking, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { isOfficer } from '../../../model/rights.ts';
import {
  type AboutSubject,
  answersAbout,
  onSubject,
  type Subject,
} from '../../../subject/about.ts';
import { called, each, nameOf } from '../../../subject/names.ts';
import { satOn } from '../../../subject/past.ts';
import { within } from '../../../subject/require.ts';
import { thingOf } from '../offers.ts';
import type { Poll } from '../poll.ts';
import type { PollDoing } from '../sentences.ts';
import { namedIn } from '../view/parts.ts';

/** One command about one poll, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Poll, PollThing> {
  readonly poll: Poll;
  /** Its votes, and whatever else was loaded. */
  readonly items: readonly Stored[];
}
type PollThing = ReturnType<typeof thingOf>;

/** What the kit must know of polls. */
export const polls: Subject<Poll, PollThing, Pick<About<unknown>, 'poll' | 'items'>> = {
  kind: 'poll',
  thing: thingOf,
  own: ({ record, loaded }) => ({ poll: record.state, items: [...loaded.records.values()] }),
  named: ({ made }) => each([made.by]),
  noSuch: (ref = '', context) => {
    const { id, state } = within(context);
    return refused(say('poll.none-such', { ref, where: called(state) }), [
      { label: say('label.poll.all', {}), ask: { ask: 'poll.list', in: id } },
    ]);
  },
};

/** A rule about one poll that must exist. */
export const onPoll = /* @__PURE__ */ onSubject(polls);

/** Answers a question about one poll, with all its votes and whoever its card names. */
export const aboutPoll = /* @__PURE__ */ answersAbout(polls, {
  more: ({ id, state }) => ({ seats: [id], people: namedIn(state) }),
});
/** The same with everybody on its roll. */
export const aboutVoters = /* @__PURE__ */ answersAbout(polls, {
  more: ({ id, state }, { context }) => {
    const rolled = state.roll.map(({ seat }) => seat);
    const { standing } = state;
    const at = 'at' in standing ? standing.at : undefined;
    const people = [...namedIn(state), ...satOn(rolled, within(context).state, at)];
    return { seats: [id], people };
  },
});
export type PollFound = About<unknown> & { readonly drawing: CardContext };

/** Whoever opened it, the chair and the clerk may close, move and cancel it (rules: Rights). */
export const mayRun = ({ poll, context }: Pick<About<unknown>, 'poll' | 'context'>): boolean =>
  isOfficer(context) || poll.made.by === context.me;

/** "Only Sam, the chair or the clerk can close P-5." */
export const notYours = (
  { poll, loaded, ref }: Pick<About<unknown>, 'poll' | 'loaded' | 'ref'>,
  doing: PollDoing,
): Refused => {
  const who = nameOf(poll.made.by, loaded.people);
  return lacking(refused(say('poll.only', defined({ ref, who, doing }))));
};
