import * as z from 'zod';
import { type Saying, say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded, StoredPartnership } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import type { Moving } from '../../../model/stops.ts';
import { within } from '../../../subject/require.ts';
import { standing } from '../../../subject/standing.ts';
import { danger } from '../../../subject/thing.ts';
import { partnership } from '../ask-fields.ts';
import { type Carried, carried } from '../carried.ts';
import { familyChange, familyIn } from '../family.ts';
import { goesOnForm } from '../forms/goes-on.ts';
import { goesOnOffer, never, wholeFamily } from '../here.ts';
import { meant, withNameOfNow } from '../meant.ts';
import { mostWards } from '../wards.ts';

/** The partnership of the programme in which this one goes on, with all that is open in it: by its id or as it is called. */
export const goesOn = /* @__PURE__ */ ask('family.goes-on', () => ({
  ...scope(),
  into: partnership().optional(),
  named: z.string().min(1).max(100).optional(),
  reason: z.string().max(200).optional(),
  sure: sure(),
}));
type GoesOn = Named<'family.goes-on'>;

/** What must end first, with the lists of it: nothing of it goes along. */
const stillOpen = (at: StoredPartnership, { polls, meetings }: Moving): Outcome | undefined => {
  if (polls + meetings === 0) return undefined;
  const about = at.state.name;
  const lists: Offer[] = [
    ...(polls > 0
      ? [
          {
            label: say('label.family.votes', {}),
            about,
            ask: { ask: 'poll.list', in: at.id },
          } as const,
        ]
      : []),
    ...(meetings > 0
      ? [
          {
            label: say('label.family.meetings', {}),
            about,
            ask: { ask: 'meeting.list', in: at.id },
          } as const,
        ]
      : []),
  ];
  return refused(say('family.still-open', { partnership: about, polls, meetings }), lists);
};

const besides = ({ there, twice, waiting }: Moving, successor: string): Saying[] => [
  ...(there > 0 ? [say('family.there-already', { there, successor })] : []),
  ...(twice.length > 0 ? [say('family.seats-twice', { organisations: twice, successor })] : []),
  ...(waiting > 0 ? [say('family.wait-there', { waiting, successor })] : []),
];

interface Going {
  readonly to: StoredPartnership;
  readonly moving: Moving;
  readonly kin: Carried;
}

/** All that will come of it, before anything does. */
const preview = (command: GoesOn, at: StoredPartnership, { to, moving, kin }: Going): Outcome => {
  const { reason } = command;
  const names = { partnership: at.state.name, successor: to.state.name };
  const { seats, actions } = moving;
  const { wards, children } = kin;
  const values = { ...names, seats, actions, wards, children };
  const sure = danger({
    label: say('label.family.go-on', names),
    about: at.state.name,
    ask: {
      ask: 'family.goes-on',
      in: at.id,
      into: to.id,
      sure: true,
      ...(reason === undefined ? {} : { reason }),
    },
  });
  const { reply, ...rest } = asked(say('family.goes-on-sure', values), [
    sure,
    ...(reason === undefined ? [goesOnOffer(at, to.id)] : []),
    never,
  ]);
  return { ...rest, reply: { ...reply, lines: besides(moving, to.state.name) } };
};

const decided = (
  command: GoesOn,
  to: StoredPartnership,
  { context, loaded, stops }: { context: Context; loaded: Loaded; stops: AllIn['stops'] },
): Outcome => {
  const at = within(context);
  const names = { partnership: at.state.name, successor: to.state.name };
  if (to.id === at.id) return refused(say('family.goes-on-itself', names), [goesOnOffer(at)]);
  const say_ = standing(to.state, context.me);
  if (say_ !== 'chair' && say_ !== 'clerk')
    return refused(say('family.no-say-there', names), [
      {
        label: say('label.partnership.close-why', {}),
        about: at.state.name,
        ask: { ask: 'form', form: 'partnership.close', in: at.id },
        opens: 'form',
      },
    ]);
  const moving = stops.moving(context, loaded, to);
  if ('kind' in moving) return moving;
  const open = stillOpen(at, moving);
  if (open) return open;
  const kin = carried(familyIn(loaded), { from: at.id, to: to.id, day: context.today });
  if (kin.isTooMany)
    return refused(say('family.wards-full', { partnership: to.state.name, most: mostWards }));
  if (command.sure !== true) return preview(command, at, { to, moving, kin });
  const reason = command.reason?.trim();
  const stop = stops.close(context, loaded, {
    successor: to,
    moves: true,
    ...(reason ? { reason } : {}),
  });
  return {
    kind: 'done',
    ...stop,
    changes: [
      ...stop.changes,
      ...(kin.events.length > 0 ? [familyChange(loaded, kin.events)] : []),
    ],
  };
};

/** One partnership goes on in another: it is closed, and its seats, open actions and wards are there (rules: Transition and merger). */
export const goesOnRule = ({ stops }: AllIn) =>
  command(goesOn, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 51,
      typed: say('example.family.goes-on', {}),
      guarded: true,
    },
    needs: (_, context) => ({ ...stops.needs(context), ...wholeFamily, people: [context.me] }),
    decide: (command, context, loaded) => {
      const at = within(context);
      const { reason } = command;
      const found = meant({ id: command.into, named: command.named }, loaded, {
        ask: (into) => ({
          ask: 'family.goes-on',
          in: at.id,
          into,
          ...(reason === undefined ? {} : { reason }),
        }),
        form: goesOnOffer(at),
      });
      if ('kind' in found) return found;
      const outcome = decided(command, found.partnership, { context, loaded, stops });
      return withNameOfNow(outcome, found);
    },
    forms: [goesOnForm()],
  });
