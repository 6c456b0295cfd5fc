import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged } from '../../../model/ask-schemas.ts';
import type { At, PersonId } from '../../../model/ids.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { answersAbout } from '../../../subject/about.ts';
import { historyOf } from '../../../subject/history.ts';
import { nameOf, type People, teller } from '../../../subject/names.ts';
import { satOn } from '../../../subject/past.ts';
import { about } from '../ask-fields.ts';
import { type About, polls } from '../decide/about.ts';
import { offers } from '../offers.ts';
import type { PollEvent } from '../poll.ts';
import { followedBy, ruledSaid } from '../quorum.ts';
import { bare } from '../reads/tails.ts';
import { pollEvents } from '../stored.ts';
import { seatNames, tallies } from '../view/parts.ts';

export const history = /* @__PURE__ */ ask('poll.history', () => ({ ...about(), ...paged(500) }));

/** What happened, in words. How anybody voted stands in the journals of the seats, and is not told. */
const wordsOf = (
  event: PollEvent,
  people: People,
  { poll, partnership, context: { locale } }: About<unknown>,
  at: At,
): string => {
  const tell = teller(locale);
  const { zone } = partnership.state;
  switch (event.event) {
    case 'PollOpened':
      return tell('poll.history.opened', { question: event.question, closes: event.closes, zone });
    case 'PollMoved':
      return tell('poll.history.moved', {
        closes: event.closes,
        zone,
        back: event.undone === true,
      });
    case 'RollAdded':
      return tell('poll.history.joined', {
        seat: seatNames([event.seat], { partnership, people, locale }, at)[0] ?? '',
      });
    case 'RollSeatFilled':
      return tell('poll.history.filled', defined({ who: nameOf(event.person, people, at) }));
    case 'RollSeatMerged':
      return tell('poll.history.merged', defined({ who: nameOf(event.person, people, at) }));
    case 'VoteWaits':
      return tell('poll.history.waits', defined({ who: nameOf(event.person, people, at) }));
    case 'WaitTurnedDown':
      return tell('poll.history.turned-down', defined({ who: nameOf(event.person, people, at) }));
    case 'PollReminded':
      return tell('poll.history.reminded', {});
    case 'PollMessageLate':
      return tell('history.message-late', {});
    case 'PollClosing':
      return tell('poll.history.ending', { how: event.how });
    case 'PollClosed': {
      const { result } = event;
      if (!result) return tell('poll.history.not-counted', {});
      const { cast, of } = result;
      const counted = tell('poll.history.counted', { cast, of, tally: tallies(poll, result) });
      return [counted, ...ruledSaid(result).map((one) => sentence(one, locale))].join('. ');
    }
    case 'PollNextSaid':
      return tell('poll.history.next', followedBy(poll, event));
    case 'PollNextUndone':
      return tell('poll.history.next-undone', {});
  }
};

/** Whoever sits on the seats that were added to its roll. */
const joined = ({ poll, partnership }: About<unknown>): PersonId[] => {
  const added = poll.roll.filter((one) => one.added).map(({ seat }) => seat);
  return satOn(added, partnership.state, undefined);
};

/** Whoever is named is found in what happened. */
const unnamed: typeof polls = { ...polls, named: () => [] };

/** What happened to a poll, newest first, one line a fact. */
export const historyRule = () =>
  question(history, {
    right: 'observer',
    example: { topic: 'poll', rank: 40, typed: say('example.poll.history', {}) },
    typed: bare(['history'], 'poll.history'),
    answer: answersAbout(unnamed)<Named<'poll.history'>>(
      historyOf({
        events: pollEvents,
        words: wordsOf,
        title: ({ poll }) => poll.question,
        named: joined,
        show: offers.show,
      }),
    ),
  });
