import type { CountBrief } from '../../model/figures.ts';
import { coming } from './gather.ts';

/** The day of the next meeting. */
export const meetingBrief: CountBrief = async ({ programme, partnership }, store) => {
  const [next] = await coming(store, programme, partnership.id);
  return next ? { meeting: next.state.day } : {};
};
