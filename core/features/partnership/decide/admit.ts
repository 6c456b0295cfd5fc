import { knownAsker } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Proposal } from '../../../model/feature-in.ts';
import { type AccountId, type PersonId, partsOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { isFormer } from '../../../subject/standing.ts';
import { here, lineTo, whoIs } from '../names.ts';
import { newcomers } from '../newcomers.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { seating } from '../seats.ts';
import { boundAt, keeper } from '../standing.ts';

const fold = (text: string): string => text.trim().toLowerCase();

/** Somebody of whom it is not known yet whether they are on the list by another account. */
interface Newcomer {
  readonly account: AccountId;
  readonly person: PersonId;
  readonly name: string;
  readonly email?: string | undefined;
}
/** The asker, as such. */
export const newcomerOf = ({ asker, me }: Context): Newcomer => ({
  account: asker.account,
  person: me,
  name: asker.name,
  email: asker.email,
});

/** Someone on the list whom this account may be: the same verified e-mail, or the same name and no account yet. */
export const lookAlike = (
  { person, name, email: address }: Newcomer,
  people: Loaded['people'],
): PersonId | undefined => {
  const others = [...people].filter(([id, { state }]) => id !== person && !state.merged);
  const email = address && fold(address);
  const byEmail = others.find(([, { state }]) => state.email && fold(state.email) === email);
  const byName = others.find(
    ([, { state }]) => state.accounts.length === 0 && fold(state.name) === fold(name),
  );
  return (byEmail ?? byName)?.[0];
};

/**
 * Asks whoever can know: the account known before, else the keeper of the list (rules: One person).
 */
export const sameAsked = (
  newcomer: Newcomer,
  context: Context,
  people: Loaded['people'],
): EffectDraft[] => {
  const known = lookAlike(newcomer, people);
  const { id, state } = here(context);
  if (known === undefined) return [];
  const own = (people.get(known)?.state.accounts.length ?? 0) > 0;
  const to = own ? known : keeper(state);
  if (to === undefined || to === context.me) return [];
  const { account, name, person } = newcomer;
  const ask = { ask: 'person.same', in: id, account, person, known } as const;
  const platform = partsOf(account).platform;
  const saying = own
    ? say('person.is-this-you', { name, platform })
    : say('person.is-this-them', { name, platform, listed: whoIs(people, known) });
  const offers: Offer[] = [
    { label: say('label.person.one-person', {}), about: name, ask: { ...ask, yes: true } },
    { label: say('label.no', {}), about: name, ask: { ...ask, yes: false } },
  ];
  return [{ ...lineTo(to, saying, { offers }), name: `same/${person}` }];
};

/** Whether acting here is enough to come in (rules: Coming in). */
const opensByActing = ({ asker, where }: Context, at: ReturnType<typeof here>): boolean =>
  asker.home &&
  !asker.guest &&
  where.kind === 'channel' &&
  at.state.door === 'channels' &&
  boundAt(at.state, where.place) !== undefined;

/** The longest ask that rides along with "Ask to join". */
const longestAsk = 3000;

/** Why someone can't act here, with the way in; `wanted` waits with them if they ask. */
const notOnList = (context: Context, wanted?: Ask): Refused => {
  const { id, state } = here(context);
  const after = wanted && JSON.stringify({ ...wanted, in: id });
  const rides = after !== undefined && after.length <= longestAsk;
  const waits = state.waiting.some(({ person }) => person === context.me);
  const saying = say(waits ? 'partnership.waits' : 'partnership.not-on-list', {
    partnership: state.name,
  });
  return refused(saying, [
    {
      label: say('label.ask-to-join', {}),
      about: state.name,
      ask: { ask: 'partnership.ask-to-join', in: id, ...(rides ? { after } : {}) },
    },
  ]);
};

/**
 * Lets the asker into the context's partnership by their first act, or says how to ask. Call it for someone who
 * stands outside; `loaded` must hold the roster, among which a person with the same e-mail is looked for.
 */
export const admit = (context: Context, loaded: Loaded, wanted?: Ask): Proposal | Refused => {
  const at = here(context);
  if (isFormer(at.state, context.me) || !opensByActing(context, at)) {
    return notOnList(context, wanted);
  }
  const asker = knownAsker(context);
  const organisation = whoIs(loaded.people, context.me).organisation;
  const events: PartnershipEvent[] = seating(at.state, context.me, {
    came: 'act',
    ...defined({ organisation }),
  });
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
    effects: [...newcomers(context), ...sameAsked(newcomerOf(context), context, loaded.people)],
  };
};
