import { relative } from '../calendar/days.ts';
import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context } from '../model/context.ts';
import type { MineRow } from '../model/mine.ts';
import { buttonsOf } from '../view/button.ts';
import { naming, type Row, text } from '../view/view.ts';

/** A thing of somebody's in one line, with what can be done about it at its end. */
export const mineRow = (
  { names, ref, title, due, day, time, state, mark, offers }: MineRow,
  { today, locale }: Pick<Context, 'today' | 'locale'>,
): Row => {
  const what = day ?? 'due';
  const said =
    due &&
    sentence(
      say('mine.day', { what, day: due, ago: relative(due, today), ...defined({ time }) }),
      locale,
    );
  const line = say('mine.row', { title, ref, ...defined({ due: said || undefined, state }) });
  const spoken = sentence(line, locale);
  return {
    spans: [names ? naming(spoken, names) : text(spoken)],
    ...defined({ mark }),
    ...(offers ? { buttons: buttonsOf(offers, locale) } : {}),
    ...(offers && offers.length > 1 ? { menu: true } : {}),
  };
};
