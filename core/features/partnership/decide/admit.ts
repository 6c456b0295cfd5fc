import { knownAsker } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Admits } from '../../../model/feature-in.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Done, type Refused, refused } from '../../../model/outcome.ts';
import type { Proposal } from '../../../model/proposal.ts';
import type { Ask } from '../../../model/register.ts';
import { isFormer } from '../../../subject/standing.ts';
import { wishing } from '../../../subject/thing.ts';
import { here } from '../names.ts';
import { newcomers } from '../newcomers.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { full, seating } from '../seats.ts';
import { boundAt } from '../standing.ts';
import { doubleTold } from './double.ts';
import { newcomerOf, perhapsSame, sameAddress, sameAsked } from './newcomer.ts';
import { longestAsk, waitsAtDoor } from './waits.ts';

/** Whether acting here is enough to come in (rules: Coming in). */
const opensByActing = ({ asker, where }: Context, at: ReturnType<typeof here>): boolean =>
  asker.home &&
  !asker.guest &&
  where.kind === 'channel' &&
  at.state.door === 'channels' &&
  boundAt(at.state, where.place) !== undefined;

/** Why someone can't act here, with the way in; `wanted` waits with them if they ask. */
const notOnList = (context: Context, wanted?: Ask): Refused => {
  const { id, state } = here(context);
  const after = wanted && JSON.stringify({ ...wanted, in: id });
  const rides = after !== undefined && after.length <= longestAsk;
  const waits = state.waiting.some(({ person }) => person === context.me);
  const saying = say(waits ? 'partnership.waits' : 'partnership.not-on-list', {
    partnership: state.name,
  });
  return refused(
    saying,
    wishing([
      {
        label: say('label.ask-to-join', {}),
        about: state.name,
        ask: { ask: 'partnership.ask-to-join', in: id, ...(rides ? { after } : {}) },
      },
    ]),
  );
};

/** Why somebody who would come in by an act is shown nothing before it (rules: Rights). */
export const outside = (context: Context): Refused => {
  const why = notOnList(context);
  return { ...why, reply: { ...why.reply, lines: [say('partnership.comes-by-acting', {})] } };
};

/**
 * The address is that of somebody who has an account: they are asked whether this one is theirs too, and until they have
 * answered it has no seat and no ballot (rules: One person). What it wanted waits.
 */
const waitsForAnswer = (
  known: PersonId,
  context: Context,
  loaded: Loaded,
  wanted: Ask | undefined,
): Done => {
  const at = here(context);
  const no = {
    ask: 'person.same',
    in: at.id,
    account: context.asker.account,
    person: context.me,
    known,
    yes: false,
  } as const;
  return waitsAtDoor(
    context,
    wanted,
    sameAsked(newcomerOf(context), at, loaded.people, context.now),
    {
      saying: perhapsSame(known, at, loaded.people),
      offers: [{ label: say('label.person.not-me', {}), about: at.state.name, ask: no }],
    },
  );
};

/** Gives somebody who waits a seat, where there is one: they are nobody who is on the list already. */
export const newcomer: Admits['newcomer'] = ({ id, state }, person) => {
  const seats = seating(state, person, { came: 'act' });
  if (full(state, seats)) return [];
  return [
    {
      record: id,
      kind: 'partnership',
      events: [{ event: 'JoinAnswered', person, letIn: true }, ...seats],
    },
    { record: person, kind: 'person', events: [{ event: 'PartnershipJoined', partnership: id }] },
  ];
};

/**
 * Lets the asker into the context's partnership by their first act, or says how to ask. Call it for someone who
 * stands outside; `loaded` must hold the roster, among which a person with the same e-mail is looked for.
 */
export const admit = (
  context: Context,
  loaded: Loaded,
  wanted?: Ask,
): Proposal | Refused | Done => {
  const at = here(context);
  if (isFormer(at.state, context.me) || !opensByActing(context, at)) {
    return notOnList(context, wanted);
  }
  const newcomer = newcomerOf(context);
  const known = sameAddress(newcomer, loaded.people);
  if (known !== undefined) return waitsForAnswer(known, context, loaded, wanted);
  const asker = knownAsker(context);
  const organisation = loaded.people.get(context.me)?.state.organisation;
  const events: PartnershipEvent[] = seating(at.state, context.me, {
    came: 'act',
    ...defined({ organisation }),
  });
  const noRoom = full(at.state, events);
  if (noRoom) return noRoom;
  return {
    changes: [
      { record: at.id, kind: 'partnership', events },
      ...asker.changes,
      {
        record: context.me,
        kind: 'person',
        events: [{ event: 'PartnershipJoined', partnership: at.id }],
      },
    ],
    rows: asker.rows,
    effects: [
      ...newcomers(context),
      ...sameAsked(newcomer, at, loaded.people, context.now),
      ...doubleTold(newcomer, at, loaded.people, context.now),
    ],
  };
};
