import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { RecordId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { inGoodTime } from '../decide/about.ts';
import { newestNeeds, openIn, questionOffers, refusedTo } from '../decide/start.ts';
import { officerNamed, officerOf } from '../standing.ts';

/** Anybody asks the chair to begin. */
export const askChair = /* @__PURE__ */ ask('review.ask-chair', scope);

type AskChair = Named<'review.ask-chair'>;

/** Says to the chair that somebody waits for the review; once a day by the same person. */
const askChairIt: Decider<AskChair>['decide'] = (_, context, loaded) => {
  const { id, state } = within(context);
  const officer = officerOf(state);
  const one = officerNamed(state, loaded.people);
  if (!officer || !one || officer === context.me) return refusedTo(context, loaded);
  const open = openIn(loaded);
  const who = nameOf(context.me, loaded.people) ?? context.asker.name;
  const start: Offer = {
    label: say('label.review.start', {}),
    about: state.name,
    ask: { ask: 'review.start', in: id },
  };
  const line = {
    notice: 'line',
    saying: say('review.start-wanted', { partnership: state.name, who }),
    offers: open ? questionOffers(open, context) : [start],
    ...defined({ about: open?.id as RecordId | undefined }),
  } as const;
  return {
    kind: 'done',
    changes: [],
    effects: [
      inGoodTime(
        {
          to: officer,
          body: { kind: 'notice', notice: line },
          name: `review-wanted/${id}/${context.me}/${context.today}`,
        },
        context.now,
        state,
      ),
    ],
    reply: { saying: say('review.asked-to-start', { who: one.who }) },
  };
};

export const askChairRule = () =>
  command(askChair, {
    right: 'member',
    needs: (_, context) => newestNeeds(context),
    decide: askChairIt,
  });
