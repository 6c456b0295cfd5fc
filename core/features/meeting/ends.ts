import { readable } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DueContext } from '../../model/feature-due.ts';
import type { Stored } from '../../model/record.ts';
import { cardOf } from '../../subject/done.ts';
import { lineTo } from '../../subject/line.ts';
import { refIn } from '../../subject/thing.ts';
import { answeredBy, whenToTell } from './decide/told.ts';
import type { Meeting } from './meeting.ts';
import { isSet } from './steps.ts';

/** A meeting of a closed partnership is off, with its series; whoever had answered is told. False after a conflict. */
export const endWithPartnership = async (
  record: Stored<Meeting>,
  partnership: StoredPartnership,
  { programme, now, ports }: DueContext,
): Promise<boolean> => {
  const { state, id } = record;
  if (!isSet(state)) return true;
  const { title, day, time, clock } = state;
  const items = readable(await ports.store.seats(programme, id), ports.store);
  const records = new Map(items.map((item) => [item.id, item]));
  const { name, word, stopped } = partnership.state;
  const told = answeredBy(record, partnership.state, records).filter((one) => one !== stopped?.by);
  const ref = `${word} ${refIn(record)}`;
  const saying = say('meeting.closed-told', { ref, title, day, time, partnership: name });
  const to = { now, when: whenToTell(now, clock, [state]), people: new Map() };
  return systemCommit(
    {
      programme,
      partnership,
      records: [record],
      changes: [
        { record: id, kind: 'meeting', events: [{ event: 'MeetingCancelled', closing: true }] },
      ],
      effects: [
        cardOf(id),
        ...told.map((one) =>
          lineTo(one, { saying, offers: [], about: id, afterClosing: true }, to),
        ),
      ],
      now,
    },
    ports,
  );
};
