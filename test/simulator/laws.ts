import * as addresses from './laws/addresses.ts';
import * as delivery from './laws/delivery.ts';
import * as hours from './laws/hours.ts';
import * as humans from './laws/humans.ts';
import type { Law, Left } from './laws/law.ts';
import * as people from './laws/people.ts';
import * as record from './laws/record.ts';

/** A law that did not hold, and where. */
export interface Finding {
  readonly law: string;
  readonly told: string;
}

const laws: Readonly<Record<string, Law>> = {
  'what is acknowledged is in the record once': record.once,
  'what stands as sent was taken by the chat': delivery.sent,
  'nothing is posted twice': delivery.twice,
  'nothing is forgotten': delivery.ended,
  'nothing is left but for a reason': delivery.left,
  'what a chat refuses is told': (left) => [...delivery.told(left), ...delivery.kept(left)],
  'one live card of a thing in a place': delivery.oneCard,
  'cards agree with the record': record.agrees,
  'votes that are over are counted': record.counted,
  'the record says only what happened': record.happened,
  'each journal is whole': record.journal,
  'nothing crosses bodies': people.apart,
  'nothing of a programme names a person of another': people.named,
  'nothing of what people write is logged': people.unlogged,
  'whoever asks reads a sentence': people.spoken,
  'one ballot of a human': humans.ballots,
  'who was linked is one person': humans.oneOfLinked,
  'one person has one seat': humans.seats,
  'whose account is closed leads nothing, and is back when it is': humans.closed,
  'a link leads to a card that its readers may open': addresses.cards,
  'nothing unasked in quiet hours': hours.quiet,
  'a meeting that is off is not reminded of': hours.reminded,
  'a vote that is over or cast is not asked for': hours.wanted,
};

/** Which laws a history broke, and where. */
export const findings = async (left: Left): Promise<readonly Finding[]> => [
  ...Object.entries(laws).flatMap(([law, holds]) =>
    holds(left).map((told): Finding => ({ law, told })),
  ),
  ...(await addresses.feeds(left)).map((told) => ({ law: 'who left has no feed', told })),
];
