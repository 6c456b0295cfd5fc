import { calledIn } from '../language/called.ts';
import { defined } from '../lib/defined.ts';
import { visible } from '../lib/visible.ts';
import type { Known } from '../model/chat-facts.ts';
import type { Partnership, StoredPerson } from '../model/context.ts';
import {
  type AccountId,
  type PersonId,
  type ProgrammeId,
  partnershipId,
  partsOf,
} from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Asker } from '../model/request.ts';
import type { Store } from '../ports/store.ts';
import { organisationsOf } from '../subject/names.ts';

/** Of somebody to whom none was given, as an earlier release knew them. */
const numberFrom = (person: PersonId): number =>
  100 + ([...person].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 900, 7) % 900);

/** "Somebody on Teams (2)", "A guest of Guest Org (2)": an account whose name its chat has not told. */
export const someoneOn = (
  account: AccountId,
  { unnamed: number, organisation }: Pick<Asker, 'unnamed' | 'organisation'> = {},
): string => {
  const { platform } = partsOf(account);
  return calledIn(localeOf()).nameless(defined({ platform, number, organisation }));
};

/** Somebody without a name as they are called until a chat tells it: "A guest of Guest Org (2)" (rules: Names). */
export const calledMeanwhile = (
  stored: StoredPerson,
  partnership: Partnership | undefined,
): StoredPerson => {
  const { id, state } = stored;
  const { organisation: own, unnamed = numberFrom(id), ...rest } = state;
  const [account] = state.accounts;
  const organisation = own ?? (partnership && organisationsOf(partnership, id)[0]);
  const phrases = calledIn(localeOf(id));
  const name = account
    ? phrases.nameless(
        defined({ organisation, platform: partsOf(account).platform, number: unnamed }),
      )
    : phrases['former-member']({});
  return { ...stored, state: { ...rest, name, unnamed } };
};

/** The number is the next in the programme, given out once. */
const numberIn = async (programme: ProgrammeId, { takeNumbers }: Pick<Store, 'takeNumbers'>) =>
  (await takeNumbers(programme, partnershipId('nameless'), 'guest', 1))[0];

/** Somebody whose chat tells no name, with their number. */
export const numbered = async (
  known: Known,
  { programme, store }: { readonly programme: ProgrammeId; readonly store: Store },
): Promise<Known> => ({
  ...known,
  name: '',
  ...defined({ unnamed: await numberIn(programme, store) }),
});

/** Whoever asks, by a name in any case: as the chat calls them, as they are known here, or as one without a name is called. */
export const calledAsker = (asker: Asker, own: StoredPerson | undefined): Asker => {
  const known = own?.state;
  if (visible.test(asker.name)) return asker;
  if (known && known.unnamed === undefined) return { ...asker, name: known.name };
  const unnamed = known?.unnamed ?? asker.unnamed ?? 0;
  const name = known?.name ?? someoneOn(asker.account, asker);
  return { ...asker, name, unnamed };
};
