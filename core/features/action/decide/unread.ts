import { type Saying, say } from '../../../language/saying.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Asked } from '../../../model/outcome.ts';
import { fullNameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { label, neverMind } from '../../../subject/thing.ts';
import type { ActionDraft } from '../ask-fields.ts';
import { dayLabel } from '../offers.ts';
import type { Create } from './drawn.ts';
import { lineOffers, turn } from './preview.ts';

type Unread = NonNullable<ActionDraft['unread']>[number];
interface Line {
  readonly number: number;
  readonly item: ActionDraft;
}

/** What could not be read, and in which line. */
export const saidUnread = ({ number, item }: Line, { cell, text, people, days }: Unread): Saying =>
  say('action.unread', {
    number: item.row ?? number,
    title: item.title,
    text,
    cell,
    several: (people ?? days) !== undefined,
  });

/**
 * What of a pasted table could not be read: each such line is named, and asked about one by one, while all wait until
 * they are put right or left out. Undefined where there is none.
 */
export const askUnread = (
  command: Create,
  context: Context,
  { people }: Loaded,
): Asked | undefined => {
  const { items, left = [] } = command;
  const [first, ...others] = items.flatMap((item, index) => {
    const line = { number: index + 1, item };
    return left.includes(line.number) ? [] : (item.unread ?? []).map((one) => ({ line, one }));
  });
  if (!first) return undefined;
  const { line, one } = first;
  const days = (one.days ?? []).map((day) => dayLabel(day, context.today));
  const among = (one.people ?? []).flatMap((who) => {
    const full =
      'person' in who
        ? fullNameOf(who.person as PersonId, people, within(context).state)
        : undefined;
    return full ? [say('label.reading.person', full)] : [];
  });
  const picks = (days.length > 0 ? days : among).map((words, pick) =>
    turn(words, line, { ...command, pick }, 'pick'),
  );
  const keep = label(one.cell === 'what' ? 'label.reading.as-typed' : 'label.action.keep-noted');
  const offers: Offer[] = [
    ...picks,
    turn(keep, line, command, 'noted'),
    ...lineOffers(line, command),
    ...(others.length > 0
      ? [turn(label('label.action.keep-all-noted'), line, command, 'all-noted')]
      : []),
    neverMind(),
  ];
  return {
    kind: 'asked',
    reply: {
      saying: saidUnread(line, one),
      lines: [
        ...others.map((other) => saidUnread(other.line, other.one)),
        ...(command.items.length > 1 ? [say('action.unread-waits', {})] : []),
      ],
      offers,
      inPlace: true,
    },
  };
};
