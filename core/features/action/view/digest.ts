import { addDays } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { Day } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import { called, teller } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { type Block, strong, text, type View } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { ownerIn } from './parts.ts';

/** What happened in a partnership in the week before a Monday, and what is due in the week from it. */
export interface Week {
  readonly monday: Day;
  readonly finished: readonly Stored<Action>[];
  readonly due: readonly Stored<Action>[];
  readonly late: readonly Stored<Action>[];
  /** Open votes and the next meeting, as lines made by the features they belong to. */
  readonly votes?: { readonly lines: readonly string[]; readonly aloud?: string };
  readonly nextMeeting?: string;
}

/** Most things named under one head; the rest is a number. */
const most = 5;

/** Whether anything changed, is due or is to be voted on: what has long been past its date is no news of its own. */
const isNews = ({ monday, finished, due, late, votes }: Week): boolean =>
  finished.length + due.length + (votes?.lines.length ?? 0) > 0 ||
  late.some(({ state }) => state.due !== undefined && state.due >= addDays(monday, -7));

/**
 * The week of a partnership in its channels (rules: Monday digest): finished first; names stand
 * beside what is due, never beside what is late.
 */
export const digestView = (week: Week, context: CardContext): View | undefined => {
  if (!isNews(week)) return undefined;
  const { finished, due, late, votes, nextMeeting } = week;
  const tell = teller(context.locale);
  const named = (record: Stored<Action>) => ({
    ref: refIn(record),
    title: record.state.title,
    who: ownerIn(record.state, context),
  });
  const line = (head: string, parts: readonly string[]): Block[] => {
    if (parts.length === 0) return [];
    const [first = ''] = parts;
    if (parts.length === 1) return [{ kind: 'text', spans: [strong(head), text(first)] }];
    const rest = parts.length - most;
    const shown =
      rest > 0 ? [...parts.slice(0, most), tell('action.digest.more', { count: rest })] : parts;
    const listed = shown.map((part) => `\n• ${part}`).join('');
    return [{ kind: 'text', spans: [strong(head.trimEnd()), text(listed)] }];
  };
  const where = called(context.partnership.state);
  return {
    aloud: tell(
      'action.digest.aloud',
      defined({
        where,
        finished: finished.length,
        due: due.length,
        late: late.length,
        votes: votes?.aloud,
        meeting: nextMeeting,
      }),
    ),
    blocks: [
      { kind: 'title', text: tell('action.digest.title', { where, monday: week.monday }) },
      ...line(
        tell('action.digest.finished', { count: finished.length }),
        finished.map((record) => tell('action.digest.finished-one', defined(named(record)))),
      ),
      ...line(
        tell('action.digest.due', { count: due.length }),
        due.map((record) =>
          tell('action.digest.due-one', defined({ ...named(record), due: record.state.due ?? '' })),
        ),
      ),
      ...line(
        tell('action.digest.late', { count: late.length }),
        late.map((record) =>
          tell('action.digest.late-one', {
            ref: refIn(record),
            title: record.state.title,
            due: record.state.due ?? '',
            owned: record.state.owner !== undefined,
          }),
        ),
      ),
      ...line(tell('action.digest.votes', {}), votes?.lines ?? []),
      ...line(
        tell('action.digest.next-meeting', {}),
        nextMeeting === undefined ? [] : [nextMeeting],
      ),
      {
        kind: 'buttons',
        buttons: buttonsOf(
          [
            {
              label: say('label.all-actions', {}),
              ask: { ask: 'action.list', in: context.partnership.id },
            },
            { label: say('label.mine', {}), ask: { ask: 'mine', in: context.partnership.id } },
          ],
          context.locale,
        ),
      },
    ],
  };
};
