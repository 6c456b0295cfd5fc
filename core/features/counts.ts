import type { Since } from '../model/figures.ts';
import type { Store } from '../ports/store.ts';
import { actionNews } from './action/figures.ts';
import { meetingNews } from './meeting/figures.ts';
import { pollNews } from './poll/figures.ts';

/**
 * What came about since an instant and still stands: for a channel that was away meanwhile
 * (rules: Places that change).
 */
export const newsSince = async (asked: Since, store: Store) => ({
  finished: 0,
  made: 0,
  meetings: 0,
  polls: 0,
  ...(await actionNews(asked, store)),
  ...(await meetingNews(asked, store)),
  ...(await pollNews(asked, store)),
});
