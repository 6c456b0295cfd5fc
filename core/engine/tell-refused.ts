import { today } from '../calendar/days.ts';
import { say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Addressed } from '../model/effect.ts';
import { partsOf } from '../model/ids.ts';
import type { ReplyRefused } from '../model/reply-refused.ts';
import type { Ports } from '../ports/ports.ts';
import { inHours } from '../subject/line.ts';
import { officers } from '../subject/standing.ts';
import { addressEffects } from './address-effects.ts';
import { type Arrival, meIn, obvious } from './arrival.ts';

/** A chat refused an answer: chair and clerk hear that it did, once a day for each place and reason, and never what it said. */
export const tellRefused = async (
  arrival: Arrival,
  { why, code, arrived }: ReplyRefused,
  ports: Ports,
): Promise<void> => {
  const { now, candidates, fresh } = arrival;
  const home = obvious(arrival) ?? candidates[0];
  if (!home) return;
  const { programme, record } = home;
  const { asker, where } = arrival.request;
  const name = record.state.places.find(({ place }) => place === where.place)?.name;
  const channel = { platform: partsOf(where.place).platform, ...defined({ name }) };
  const saying = say('untold.answer', {
    ...defined({ why, code, channel: where.kind === 'channel' ? channel : undefined }),
    who: asker.name,
    arrived,
  });
  const told = officers(record.state).filter((one) => one !== meIn(arrival, programme));
  const messages = told.map((to): Addressed => {
    const body = { kind: 'notice', notice: { notice: 'line', saying, together: true } } as const;
    const day = today(now, record.state.zone);
    const line = { to, body, name: `refused/${where.place}/${why}/${arrived}/${day}` };
    return { ...inHours(line, now, record.state), to, partnership: record.id };
  });
  if (messages.length === 0) return;
  const effects = addressEffects(messages, { now, programme, fresh });
  await ports.store.commit({ programme, now, records: [], rows: [], effects });
};
