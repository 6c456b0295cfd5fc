import { type Arrival, type Candidate, meIn, todayIn } from '../engine/arrival.ts';
import { accessOf, numbersOf } from '../features/in.ts';
import { say, sentence } from '../language/saying.ts';
import type { Ask } from '../model/register.ts';
import { allows } from '../model/rights.ts';
import type { Ports } from '../ports/ports.ts';
import { standing } from '../subject/standing.ts';
import { isClosed } from '../subject/stopped.ts';
import { button } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import { type Row, text, type View } from '../view/view.ts';

/** Partnerships in which the asker may see lists. */
const seen = (arrival: Arrival): Candidate[] =>
  arrival.candidates.filter(({ programme, record }) =>
    allows('observer', standing(record.state, meIn(arrival, programme))),
  );

/** One line a partnership: what is open, what is late, and its own list one press away. */
export const acrossView = async (ask: Ask, arrival: Arrival, ports: Ports): Promise<View> => {
  const { locale } = arrival.request;
  const line = async (candidate: Candidate) => {
    const { name } = candidate.record.state;
    const id = candidate.record.id;
    const day = todayIn(arrival, candidate);
    const closed = isClosed(candidate.record.state);
    const { open, overdue } = closed
      ? { open: 0, overdue: 0 }
      : await numbersOf(
          { programme: candidate.programme, partnership: id, day, locale },
          ports.store,
        );
    const said = sentence(
      closed ? say('across.row-closed', { name }) : say('across.row', { name, open, overdue }),
      locale,
    );
    const offer = { label: say('label.show', {}), about: name, ask: { ...ask, in: id } as Ask };
    return {
      said,
      overdue,
      row: { spans: [text(said)], buttons: [button(offer, locale)] } satisfies Row,
    };
  };
  const all = await Promise.all(seen(arrival).map(line));
  const late = all.filter(({ overdue }) => overdue > 0);
  const lines = accessOf(ask).across?.(ask) === 'late' && late.length > 0 ? late : all;
  const title = sentence(say('across.title', {}), locale);
  return {
    aloud: [title, ...lines.map(({ said }) => said)].join('. '),
    blocks: [{ kind: 'title', text: title }, ...rowBlocks(lines.map(({ row }) => row))],
  };
};
