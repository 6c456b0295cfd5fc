import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Context, Loaded, Partnership } from '../../../model/context.ts';
import type { Who } from '../../../model/id-schemas.ts';
import { type AccountId, installOf, type PersonId, servedBy } from '../../../model/ids.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Owner } from '../action.ts';
import { sits } from './told.ts';

/** Whom a `who` may mean here: one of the partnership's people, an organisation on a seat, or an account of a chat of ours. */
export const ownerFrom = (
  who: Who,
  context: Context,
  partnership: Partnership,
  loaded: Loaded,
): Owner | Refused => {
  if ('organisation' in who) {
    const wanted = who.organisation;
    const known = partnership.seats.find(({ organisation = '' }) =>
      sameTitle(organisation, wanted),
    );
    return known?.organisation === undefined
      ? refused(say('action.unknown-organisation', { name: who.organisation }))
      : { organisation: known.organisation };
  }
  if ('person' in who) {
    const person = who.person as PersonId;
    return person === context.me || sits(person, partnership)
      ? { person }
      : refused(say('action.unknown-person', {}));
  }
  const account = who.account as AccountId;
  if (account === context.asker.account) return { person: context.me };
  const person = loaded.personOf(account);
  if (person !== undefined) return { person };
  const name = (loaded.told?.(account)?.name ?? who.name).trim().slice(0, 80);
  return isOurs(account, context, partnership) && name !== ''
    ? { account, name }
    : refused(say('action.unknown-person', {}));
};

/** An account elsewhere is never written to on the word of a button. */
const isOurs = (account: AccountId, { asker, where }: Context, { places }: Partnership): boolean =>
  servedBy(where) === installOf(account) ||
  [asker.account, where.place, ...places.map(({ place }) => place)].some(
    (one) => installOf(one) === installOf(account),
  );

/** Persons whose names must be known to speak of these owners, as far as they are persons. */
export const peopleIn = (named: readonly Who[], loaded: Pick<Loaded, 'personOf'>): PersonId[] =>
  named.flatMap((who) => {
    if ('person' in who) return [who.person as PersonId];
    return 'account' in who ? (loaded.personOf(who.account as AccountId) ?? []) : [];
  });

/** Both are plain values, so that equal text is an equal owner. */
export const sameOwner = (a: Owner | undefined, b: Owner): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
