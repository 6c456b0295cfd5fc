import { together } from '../../engine/proposal.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { hasLetter, partnershipOf, refOf } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { pollBrief } from './brief.ts';
import { lastVote } from './gather.ts';
import { pollDeeds, pollHelp, pollMenu, pollMenuForms, pollMessageForms } from './help.ts';
import { pollFew, pollHome } from './home.ts';
import { pollLetter } from './letter.ts';
import { pollRows } from './mine.ts';
import type { Poll } from './poll.ts';
import { namesNoPoll, pollsOpen } from './reads/surroundings.ts';
import { pollReads } from './reads.ts';
import { isReadBefore } from './roll.ts';
import { seatsFilled } from './seats-filled.ts';
import { seatsMerged } from './seats-merged.ts';
import { openPolls } from './shapes.ts';
import { waitsShown } from './waits.ts';
import { pollWeek } from './week.ts';

/** What polls do with what comes in. */
export const pollIn: FeatureIn = {
  home: pollHome,
  few: pollFew,
  brief: pollBrief,
  week: pollWeek,
  openLists: (partnership) => ({ polls: openPolls(partnership) }),
  reads: pollReads,
  surroundings: [{ about: namesNoPoll, gather: pollsOpen }],
  help: pollHelp,
  menu: pollMenu,
  menuForms: pollMenuForms,
  messageForms: pollMessageForms,
  mine: pollRows,
  deeds: pollDeeds,
  ofOwnSeat: /^\s*\/?(?:poll\s+)?vote\s+p-?\d+\s+\S/i,
  seatsMoved: async (move, asked) => {
    const both = await Promise.all([seatsFilled(move, asked), seatsMerged(move, asked)]);
    return {
      proposal: together(...both.map(({ proposal }) => proposal)),
      records: both.flatMap(({ records }) => records),
    };
  },
  alsoNames: (record, homes) => {
    const home = partnershipOf(record.id);
    const at = home && (homes.get(home) as StoredPartnership | undefined);
    const waits = record.kind === 'poll' && (record.state as Poll).waits?.length;
    return at && waits ? waitsShown(record.id, at.state) : [];
  },
  readAfter: (record, partnership) =>
    record.kind === 'poll' && isReadBefore(partnership, record as Stored<Poll>),
  lastWord: (partnership, me, { store, programme }) => lastVote(store, programme, me, partnership),
  takesBack: ({ record }) => {
    const [ref, partnership] = [refOf(record), partnershipOf(record)];
    return ref && hasLetter(record, pollLetter)
      ? { ask: 'poll.undo', in: partnership, ref }
      : undefined;
  },
};
