import { momentInWords } from '../../../calendar/days.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { ended, short } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

/** What somebody reads of all the partnerships that they lead. */
export const leadingPhrases = {
  'label.partnerships': (_: object) => 'Your partnerships',
  'label.partnership.close-down': (_: object) => 'Close',
  'label.partnership.drop-these': (_: object) => 'Drop these',
  'help.partnerships': (_: object) => 'Your partnerships: what is open and late in each',
  'example.partnership.overview': (_: object) => 'mine partnerships',
  'overview.title': (_: object) => 'Your partnerships',
  'overview.none': (_: object) =>
    'You are chair or clerk of no partnership that goes on. My things has what is yours to do.',
  'overview.uncounted': ({ where, paused }: { where: string; paused?: Day }) =>
    paused === undefined ? `${where}: not counted yet` : `${where}: paused until ${short(paused)}`,
  'overview.line': (v: {
    where: string;
    today: Day;
    open: number;
    late: number;
    votes: number;
    ends?: Day;
    meets?: Day;
    review?: Day;
    nextReview?: Day;
    paused?: Day;
    since?: Day;
    asOf?: { at: string; zone: string };
  }) => {
    const parts = [
      v.open > 0 ? `${v.open} open` : 'nothing open',
      ...(v.late > 0 ? [`${v.late} late`] : []),
      ...(v.ends === undefined
        ? []
        : [
            v.votes === 1
              ? `a vote ends on ${short(v.ends)}`
              : `${inNumber(v.votes)} votes end, the first on ${short(v.ends)}`,
          ]),
      ...(v.meets === undefined ? [] : [`meets on ${short(v.meets)}`]),
      ...(v.review === undefined
        ? []
        : [
            v.review < v.today
              ? `its review was due on ${short(v.review)}`
              : 'its review is due today',
          ]),
      ...(v.nextReview === undefined ? [] : [`its review is due on ${short(v.nextReview)}`]),
      ...(v.paused === undefined ? [] : [`paused until ${short(v.paused)}`]),
      ...(v.since === undefined ? [] : [`nothing has changed since ${short(v.since)}`]),
      ...(v.asOf === undefined ? [] : [`as counted on ${momentInWords(v.asOf.at, v.asOf.zone)}`]),
    ];
    return `${v.where}: ${parts.join(', ')}`;
  },
  'overview.aloud': ({ lines }: { lines: readonly string[] }) =>
    ['Your partnerships.', ...lines.map(ended)].join(' '),
};
