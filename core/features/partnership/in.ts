import { say, sentence } from '../../language/saying.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { partnershipOf } from '../../model/ids.ts';
import { partnershipBrief } from './brief.ts';
import { chairOffers, waitsForChair } from './chair-asked.ts';
import { admit, newcomer, outside } from './decide/admit.ts';
import { ballotWaits, learnt, peopleAround } from './decide/late-address.ts';
import { meet, meetsNamed } from './decide/meet.ts';
import { stops } from './decide/stop.ts';
import { happeningDecider, happeningNeeds } from './happen.ts';
import { partnershipDeeds, partnershipHelp, partnershipMenu } from './help.ts';
import { partnershipHome } from './home.ts';
import { partnershipReads } from './reads.ts';

/** What partnerships do with what comes in. */
export const partnershipIn: FeatureIn = {
  home: partnershipHome,
  brief: partnershipBrief,
  admits: {
    asker: admit,
    outside,
    newcomer,
    named: meet,
    meetsNamed,
    late: { needs: peopleAround, learnt, waits: ballotWaits },
  },
  happens: { needs: happeningNeeds, decide: happeningDecider },
  takesBack: ({ record }) => {
    const partnership = partnershipOf(record);
    return partnership && record === partnership
      ? { ask: 'partnership.undo', in: partnership }
      : undefined;
  },
  reads: partnershipReads,
  help: partnershipHelp,
  menu: partnershipMenu,
  mine: async ({ homes, context: { me, locale } }) =>
    homes
      .filter(({ state }) => waitsForChair(state, [me]))
      .map((home) => ({
        ref: home.state.word,
        title: sentence(say('partnership.named-chair-title', {}), locale),
        offers: chairOffers(home),
      })),
  deeds: partnershipDeeds,
  stops,
};
