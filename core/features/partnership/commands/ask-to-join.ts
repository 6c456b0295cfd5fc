import * as z from 'zod';
import { knownAsker } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import { organisationsId, type PartnershipId, type PersonId, partsOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { seatOf } from '../../../subject/seats.ts';
import { heldLineTo, here, whoIs } from '../names.ts';
import { type Organisations, organisationsIn, shortOf, suggestedBy } from '../organisations.ts';
import type { Partnership } from '../partnership.ts';
import { organisationsOf } from '../seats.ts';
import { keeper } from '../standing.ts';

export const askToJoin = /* @__PURE__ */ ask('partnership.ask-to-join', () => ({
  ...scope(),
  /** What they wanted to do, as JSON: done once they are let in. */
  after: z.string().max(3000).optional(),
}));

/** Organisations offered as buttons; the others are typed. */
const organisationsShown = 3;

/** The clerk's one press: whose seat it is, another organisation, or no. */
const letInOffers = (
  { id, state }: { readonly id: PartnershipId; readonly state: Partnership },
  person: PersonId,
  { name: about, organisation: own }: Context['asker'],
  { all, like }: { readonly all: Organisations | undefined; readonly like: readonly string[] },
): Offer[] => [
  ...[...new Set([...like, ...(own ? [own] : []), ...organisationsOf(state)])]
    .slice(0, organisationsShown)
    .map(
      (organisation): Offer => ({
        label: say('label.text', { text: shortOf(all, organisation) }),
        about,
        ask: { ask: 'partnership.let-in', in: id, person, organisation },
      }),
    ),
  {
    label: say('label.partnership.another', {}),
    about,
    ask: { ask: 'form', form: 'partnership.let-in', in: id, given: { person } },
    opens: 'form',
  },
  {
    label: say('label.no', {}),
    about,
    ask: { ask: 'partnership.turn-away', in: id, person },
  },
];

const prompt = (
  context: Context,
  at: ReturnType<typeof here>,
  organisations: Organisations | undefined,
) => {
  const { asker } = context;
  const like = suggestedBy(organisations, asker.email === undefined ? [] : [asker.email]);
  const saying = say('partnership.asks-to-join', {
    who:
      asker.organisation && asker.unnamed === undefined
        ? `${asker.name}, ${asker.organisation},`
        : asker.name,
    partnership: at.state.name,
    platform: partsOf(asker.account).platform,
    guest: asker.guest || !asker.home,
    ...defined({ email: asker.email, like: like.length > 0 ? like : undefined }),
  });
  const person = keeper(at.state);
  const offers = letInOffers(at, context.me, asker, { all: organisations, like });
  return person ? [heldLineTo(person, saying, { offers, state: at.state, now: context.now })] : [];
};

/** So many wait at once: each with what they wanted, and all in one item with the partnership. */
export const mostWaiting = 60;

/** Someone asks to come in; what they wanted waits with them. */
export const askToJoinRule = () =>
  command(askToJoin, {
    right: 'anyone',
    introduces: true,
    needs: (_, { partnership }) => ({
      people: 'roster',
      ...(partnership ? { records: [organisationsId(partnership.id)] } : {}),
    }),
    decide: ({ after }, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const { name, waiting } = at.state;
      if (seatOf(at.state, context.me))
        return refused(say('partnership.in-already', { partnership: name }));
      const clerk = whoIs(people, keeper(at.state));
      const again = waiting.some(({ person }) => person === context.me);
      if (!again && waiting.length >= mostWaiting)
        return refused(say('partnership.many-wait', { partnership: name, clerk }));
      const told =
        keeper(at.state) === undefined
          ? say('partnership.asked-nobody', { partnership: name })
          : say('partnership.asked-to-join', { partnership: name, clerk });
      const asker = knownAsker(context);
      const { place } = context.where;
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'JoinAsked', person: context.me, place, ...defined({ ask: after }) }],
          },
          ...asker.changes,
        ],
        rows: asker.rows,
        effects: again ? [] : prompt(context, at, organisationsIn(loaded, at.id)?.state),
        reply: { saying: told },
      };
    },
  });
