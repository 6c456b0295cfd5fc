import { today } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { lineView } from '../../../view/line-view.ts';
import { leadsIn, offers, oldestOf } from '../here.ts';
import { leadIn, offeredIn, programmeIn, programmeNeeds } from '../programme.ts';

/** Who leads the programme. */
export const lead = /* @__PURE__ */ ask('programme.lead', within);

/** What the asker can do about it. */
const offersTo = (context: Context, loaded: Loaded): Offer[] => {
  const { me, partnership: at } = context;
  const [leads, offered] = [leadIn(loaded), offeredIn(loaded)];
  if (offered === me) return [offers.takeOn(at), offers.decline(at)];
  if (leads === me)
    return [
      offers.overview(at),
      offers.keys(at),
      offered === undefined ? offers.handOn(at) : offers.keep(at),
    ];
  return leads === undefined && leadsIn(oldestOf(loaded), context) ? [offers.takeOn(at)] : [];
};

/** Who leads the programme, to whoever has a place in it (rules: Programme). */
export const leadRule = ({ homes }: AllIn) =>
  question(lead, {
    right: 'anyone',
    reach: 'programme',
    example: { topic: 'partnership', rank: 39, typed: say('example.programme.lead', {}) },
    answer: async (_, context, read) => {
      const { all } = await homes(context, read);
      const loaded = await read.load(
        programmeNeeds((known) => (leadIn(known) === undefined ? { partnerships: true } : {})),
      );
      const [leads, offered] = [leadIn(loaded), offeredIn(loaded)];
      if (all.length === 0 && leads !== context.me && offered !== context.me)
        return refused(say('family.none-of-yours', {}));
      const { since } = programmeIn(loaded);
      const zone = context.partnership?.state.zone ?? 'Europe/London';
      const saying = say(
        'programme.lead',
        defined({
          lead: nameOf(leads, loaded.people),
          mine: leads === context.me,
          since: since === undefined ? undefined : today(since, zone),
          offered: nameOf(offered, loaded.people),
          asked: offered === context.me,
          oldest: leads === undefined ? oldestOf(loaded)?.state.name : undefined,
        }),
      );
      return lineView(saying, offersTo(context, loaded), context.locale);
    },
  });
