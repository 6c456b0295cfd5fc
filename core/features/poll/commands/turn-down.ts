import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { labelOf } from '../../../subject/labels.ts';
import { inHours } from '../../../subject/line.ts';
import { about } from '../ask-fields.ts';
import { type About, onPoll } from '../decide/about.ts';
import { over, takesVotes } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { waitsShown } from '../waits.ts';
import { waitingNeeds } from './add.ts';

/** Not this time: whose vote waits is not added to the roll, one of them or all. */
export const turnDown = /* @__PURE__ */ ask('poll.turn-down', () => ({
  ...about(),
  person: idShapes().person.optional(),
}));

const decide = (about: About<Named<'poll.turn-down'>>): Outcome => {
  const { command, poll, partnership, record, context, loaded, ref, thing } = about;
  if (!takesVotes(poll, context.now)) return over(about);
  const all = (poll.waits ?? []).filter(
    ({ person }) => command.person === undefined || person === command.person,
  );
  if (all.length === 0) return refused(say('poll.nobody-waits', { ref }), [offers.show(thing)]);
  const saying = say('poll.turned-down-told', { ref, question: poll.question });
  return {
    kind: 'done',
    changes: [
      {
        record: record.id,
        kind: 'poll',
        events: all.map(({ person }) => ({ event: 'WaitTurnedDown', person })),
      },
    ],
    effects: [
      ...waitsShown(record.id, partnership.state),
      ...all.map(({ person }) => {
        const notice = { notice: 'line', saying } as const;
        const told = { to: person, body: { kind: 'notice', notice } } as const;
        return inHours(told, context.now, partnership.state);
      }),
    ],
    reply: {
      saying: say('poll.turned-down', {
        ref,
        who: all.flatMap(({ person }) => labelOf(person, loaded.people) ?? []),
      }),
      offers: [offers.show(thing)],
    },
  };
};

export const turnDownRule = () =>
  command(turnDown, { right: 'chair or clerk', ...onPoll(decide, waitingNeeds) });
