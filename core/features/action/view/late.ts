import type { StoredPartnership } from '../../../model/context.ts';
import type { DayContext, DayThing } from '../../../model/day-thing.ts';
import type { Day } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { called, teller } from '../../../subject/names.ts';
import { label } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { text } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { isLong } from '../steps.ts';

/** To the chair: how many actions of a partnership are late by a week or more, on a morning on which one of them was put to its owner again. */
export const lateThing = (
  { id, state }: StoredPartnership,
  open: readonly Stored<Action>[],
  day: Day,
  { locale }: DayContext,
): DayThing[] => {
  const late = open.filter((one) => isLong(one.state, day));
  if (!late.some((one) => one.state.nudged.includes(day))) return [];
  const tell = teller(locale);
  const said = { count: late.length, where: called(state) };
  const line = tell('action.late-long', said);
  const list: Offer = {
    label: label('label.action.late'),
    about: state.name,
    ask: { ask: 'action.list', in: id, filter: 'overdue' },
  };
  const buttons = buttonsOf([list], locale);
  return [
    {
      sort: 'news',
      open: true,
      asks: true,
      row: { spans: [text(line)], buttons },
      clause: tell('action.late-long-clause', said),
      alone: {
        aloud: line,
        blocks: [
          { kind: 'text', spans: [text(line)] },
          { kind: 'buttons', buttons },
        ],
      },
    },
  ];
};
