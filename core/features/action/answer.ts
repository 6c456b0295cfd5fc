import type { Answerers } from '../../model/feature.ts';
import { history } from './answer/history.ts';
import { list } from './answer/list.ts';
import { show } from './answer/show.ts';
import { asText } from './answer/text.ts';
import type { ActionQuestion } from './shapes.ts';

/** How each question about actions is answered. */
export const actionAnswerers: Answerers<ActionQuestion> = {
  'action.show': show,
  'action.list': list,
  'action.history': history,
  'action.as-text': asText,
};
