import * as z from 'zod';
import { distance } from '../../../language/nearest.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Context, StoredPartnership } from '../../../model/context.ts';
import { type Day, familyId } from '../../../model/ids.ts';
import { asked, refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { lineView } from '../../../view/line-view.ts';
import { type Family, familyIn, type Membership } from '../family.ts';
import { whereForm } from '../forms/where.ts';
import { actionsOffer, nameIn, partnershipsIn, treeOffer } from '../here.ts';
import { calledSo, wasCalled } from '../meant.ts';
import { isOn, wardKey, wardName, wardNames, whereFrom } from '../wards.ts';

/** Which partnership a ward is in. */
export const where = /* @__PURE__ */ ask('family.where', () => ({
  ...within(),
  ward: z.string().min(1).max(100),
}));

/** Names that are so near to what was typed that they may be meant, the nearest first. */
const near = (family: Family, typed: string, day: Day): string[] => {
  const key = wardKey(typed);
  const most = key.length <= 5 ? 1 : 2;
  const away = (name: string) =>
    wardKey(name).split(/[ -]/).includes(key) ? 1 : distance(wardKey(name), key);
  return wardNames(family, day)
    .filter((name) => away(name) <= most)
    .sort((one, other) => away(one) - away(other))
    .slice(0, 3);
};

/** A partnership that is called so, or was, where no ward is; of those that the asker may see. */
const isPartnership = (typed: string, seen: readonly StoredPartnership[]): Saying | undefined => {
  const [found] = calledSo(typed, seen);
  if (!found) return undefined;
  const partnership = found.state.name;
  return wasCalled(typed, found)
    ? say('family.called-now', { formerly: typed, partnership })
    : say('family.is-partnership', { partnership });
};

const unknown = (family: Family, typed: string, { today }: Context) => {
  const likes = near(family, typed, today);
  if (likes.length === 0) return refused(say('family.no-ward', { ward: typed }), [treeOffer]);
  return asked(
    say('family.ward-near', { ward: typed }),
    likes.map((ward) => ({
      label: say('label.text', { text: ward }),
      ask: { ask: 'family.where', ward },
    })),
  );
};

/** Which partnership has a ward today, and what is set for later; to whoever has a place in the programme. */
export const whereRule = ({ homes, leads }: AllIn) =>
  question(where, {
    right: 'anyone',
    reach: 'programme',
    forms: [whereForm()],
    example: { topic: 'partnership', rank: 35, typed: say('example.family.where', {}) },
    answer: async ({ ward }, context, read) => {
      const { all } = await homes(context, read);
      if (all.length === 0) return refused(say('family.none-of-yours', {}));
      const { today, locale } = context;
      const family = familyIn(await read.load({ records: [familyId] }));
      const there = whereFrom(family, ward, today);
      const [first] = there;
      if (!first) {
        const sees = await leads(context, read);
        const seen = sees ? partnershipsIn(await read.load({ partnerships: true })) : all;
        const called = isPartnership(ward, seen);
        return called
          ? lineView(called, [treeOffer], locale)
          : unknown(family, wardName(ward), context);
      }
      const loaded = await read.load({ records: there.map((one) => one.in) });
      const named = (some: readonly Membership[]) => some.map((one) => nameIn(loaded, one.in));
      const now = there.filter((one) => isOn(one, today));
      const days = there
        .flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])])
        .filter((day) => day > today);
      return lineView(
        say('family.where', {
          ward: first.ward,
          now: named(now),
          later: [...new Set(days)].sort().map((day) => ({
            day,
            in: named(there.filter((one) => isOn(one, day))),
          })),
        }),
        now.flatMap((one) => {
          const home = all.find(({ id }) => id === one.in);
          return home ? [actionsOffer(home)] : [];
        }),
        locale,
      );
    },
  });
