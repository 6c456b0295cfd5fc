import { say } from '../../language/saying.ts';
import type { Context, Loaded, Needs, StoredPartnership } from '../../model/context.ts';
import type { PartnershipId } from '../../model/ids.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { subjectIn } from '../../subject/require.ts';
import { needsNow } from '../../subject/who-now.ts';
import { offers } from './here.ts';
import { keysIn, type Pressed } from './keys.ts';
import { leadIn, programmeNeeds } from './programme.ts';
import { askedSaying, keyOffers, namedIn } from './proposals.ts';

/** The partnership that a press is about. Its name came through a client: only a partnership of this programme is found by it. */
export const areaIn = (
  loaded: Pick<Loaded, 'records'>,
  id: string,
): StoredPartnership | undefined =>
  subjectIn('partnership', loaded, id as PartnershipId) as StoredPartnership | undefined;

/** The keys, the partnership, and everybody who is named in it or has pressed, as they are by now. */
export const keyNeeds = (area: string): Needs =>
  programmeNeeds(() => ({
    records: area.startsWith('pt-') ? [area as PartnershipId] : [],
    next: (loaded) => {
      const there = areaIn(loaded, area);
      if (!there) return {};
      const turned = (there.state.proposed?.turned ?? []).flatMap(({ by }) => by ?? []);
      return needsNow([...namedIn(there), ...turned], (people) => ({ people }));
    },
  }));

/** Why a press changes nothing, and what to do instead; to who holds no key nothing is said of the partnership. */
export const notPressed = (
  why: Pressed,
  area: StoredPartnership | undefined,
  context: Context,
  loaded: Loaded,
): Refused => {
  const { partnership: at, me } = context;
  const [first, second] = keysIn(loaded);
  const names = [first?.name ?? '', second?.name ?? ''];
  const mine = keysIn(loaded).find(({ now }) => now === me);
  if (!area || !mine || why.is === 'not-yours')
    return refused(say('programme.not-your-key', { names: names.filter((one) => one !== '') }), [
      offers.keys(at),
    ]);
  const partnership = area.state.name;
  switch (why.is) {
    case 'one':
    case 'perhaps':
    case 'lead': {
      const lead = loaded.people.get(leadIn(loaded) ?? me)?.state.name ?? '';
      return refused(say('programme.keys-unfit', { names, why: why.is, lead }), [offers.keys(at)]);
    }
    case 'changed':
      return {
        kind: 'refused',
        reply: {
          saying: say('programme.proposal-changed', { partnership }),
          lines: [askedSaying(area, mine, loaded)],
          offers: keyOffers(area, mine),
        },
      };
    case 'opens':
    case 'turned':
    case 'turned-already':
      return refused(say('programme.turned-already', { partnership, other: why.other.name }), [
        offers.keys(at),
      ]);
    default:
      return refused(say('programme.not-waiting', { partnership, is: why.is }), [offers.keys(at)]);
  }
};
