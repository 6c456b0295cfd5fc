import { buttonsOf } from '../../../view/button.ts';
import type { View } from '../../../view/view.ts';
import { pollView } from '../card.ts';
import type { PollFound } from '../decide/about.ts';
import { inFile, offers } from '../offers.ts';
/** The result for one person alone, who may want it for a report. */
export const afterwards = ({ record, items, drawing, ref, thing, context }: PollFound): View => {
  const view = pollView(record, items, drawing, ref);
  const [last] = view.blocks.slice(-1);
  if (record.state.standing.is !== 'closed' || last?.kind !== 'buttons') return view;
  const buttons = [...last.buttons, ...buttonsOf([offers.asText(thing)], drawing.locale)];
  const more = [...(last.more ?? []), ...buttonsOf(inFile(thing, context), drawing.locale)];
  return { ...view, blocks: [...view.blocks.slice(0, -1), { ...last, buttons, more }] };
};
