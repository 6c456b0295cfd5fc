import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { paged, within } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { nextPage, pageOf } from '../../../view/pages.ts';
import { offers } from '../here.ts';
import { keysIn } from '../keys.ts';
import { isLead, programmeNeeds } from '../programme.ts';
import { askedSaying, keyOffers, namedIn, proposalsIn } from '../proposals.ts';

/** Who holds the keys of the programme, and what waits for them. */
export const keys = /* @__PURE__ */ ask('programme.keys', () => ({ ...within(), ...paged(100) }));

/** The keys, to whoever has a place in the programme; what waits for them, to who holds one or leads it (rules: Two keys). */
export const keysRule = ({ homes }: AllIn) =>
  question(keys, {
    right: 'anyone',
    reach: 'programme',
    example: { topic: 'partnership', rank: 41, typed: say('example.programme.keys', {}) },
    answer: async (asked, context, read) => {
      const { locale, me, partnership: at } = context;
      const { all } = await homes(context, read);
      const loaded = await read.load(programmeNeeds());
      const held = keysIn(loaded);
      const mine = held.find(({ now }) => now === me);
      const leads = isLead(context, loaded);
      const own = at && context.standing !== 'outside';
      if (all.length === 0 && !mine && !leads && !own)
        return refused(say('family.none-of-yours', {}));
      const sees = mine !== undefined || leads;
      const waiting = sees ? proposalsIn(await read.load({ partnerships: true })) : [];
      const page = pageOf(waiting, asked, {
        nameOf: ({ id }) => id,
        placeOf: ({ state }) => [state.name.toLowerCase(), state.word],
      });
      const people = { people: (await read.load({ people: page.shown.flatMap(namedIn) })).people };
      const lines = page.shown.map((one) => sentence(askedSaying(one, undefined, people), locale));
      const rows = page.shown.map((one, index) => {
        const turned = one.state.proposed?.turned.some(({ key }) => key === mine?.person);
        const waits = mine && !turned && !one.state.proposed?.refused;
        return rowOf(lines[index] ?? '', waits ? keyOffers(one, mine) : [], locale);
      });
      const values = held.map(({ name, office }) => ({ name, office }));
      const title = sentence(say('programme.keys', { keys: values }), locale);
      const none = sentence(say('programme.none-waits', {}), locale);
      const told = sees && held.length > 0 && waiting.length === 0 ? [none] : lines;
      const below: Offer[] = leads
        ? [offers.nameKeys(at), ...(held.length > 0 ? [offers.endKeys(at)] : [])]
        : [offers.lead(at)];
      return {
        ...listView(
          {
            aloud: [title, ...told].join(' '),
            title,
            ...(told.length > lines.length
              ? { above: [{ kind: 'text', spans: [{ kind: 'text', text: none }] } as const] }
              : {}),
            rows,
            page,
            offers: [
              ...nextPage({ ask: 'programme.keys', ...defined({ in: at?.id }) }, page).map(
                (offer) => ({ ...offer, about: title }),
              ),
              ...below,
            ],
          },
          context,
        ),
        alone: true,
      };
    },
  });
