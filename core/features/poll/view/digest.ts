import { readable } from '../../../engine/load.ts';
import { defined } from '../../../lib/defined.ts';
import type { DigestPart, DigestRequest } from '../../../model/feature-out.ts';
import { teller } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import { naming } from '../../../view/view.ts';
import { pollsEnded, pollsOpen } from '../gather.ts';
import type { Poll } from '../poll.ts';
import { lackedBy } from '../quorum.ts';
import { turnoutOf, votesOf } from '../tally.ts';

const lacks = ({ standing }: Poll) => (standing.is === 'closed' ? lackedBy(standing.result) : []);

/** The votes that ended in the week before, and "P-5 What first?, until Friday 17:00, 7 of 14": those that are open. */
export const pollDigest = async (request: DigestRequest): Promise<DigestPart> => {
  const { store, programme, partnership, day, now, locale } = request;
  const [open, ended] = await Promise.all([
    pollsOpen(store, programme, partnership.id, now),
    pollsEnded(store, programme, partnership, day),
  ]);
  const tell = teller(locale);
  const parts = await Promise.all(
    open.map(async (record) => {
      const items = readable(await store.seats(programme, record.id), store);
      const { state } = record;
      const words = tell('poll.digest-line', {
        ref: refIn(record),
        question: state.question,
        closes: state.closes,
        zone: state.clock.zone,
        now,
        ...turnoutOf(state, votesOf(record.id, items)),
      });
      return naming(words, { record: record.id, title: state.question });
    }),
  );
  const [first] = open.map(({ state }) => state).sort((a, b) => a.closes.localeCompare(b.closes));
  const clauses = [
    ...(ended.length > 0 ? [tell('poll.digest-ended-aloud', { polls: ended.length })] : []),
    ...(first
      ? [
          tell('poll.digest-aloud', {
            polls: open.length,
            closes: first.closes,
            zone: first.clock.zone,
            now,
          }),
        ]
      : []),
  ];
  return defined({
    news: clauses.length > 0,
    lines: [
      {
        changed: true,
        head: tell('poll.digest-ended-head', { polls: ended.length }),
        parts: ended.map((record) =>
          naming(
            tell('poll.digest-ended', {
              ref: refIn(record),
              question: record.state.question,
              lacks: lacks(record.state),
            }),
            { record: record.id, title: record.state.question },
          ),
        ),
      },
      { head: tell('poll.digest-head', {}), parts },
    ] as const,
    clause: clauses.length > 0 ? clauses.join(', ') : undefined,
  });
};
