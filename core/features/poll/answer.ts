import type { Answerers } from '../../model/feature.ts';
import { asText, counted } from './answer/counted.ts';
import { history } from './answer/history.ts';
import { list } from './answer/list.ts';
import { results, show } from './answer/show.ts';
import { who } from './answer/who.ts';
import type { PollQuestion } from './shapes.ts';

/** How each question about polls is answered. */
export const pollAnswerers: Answerers<PollQuestion> = {
  'poll.show': show,
  'poll.results': results,
  'poll.counted': counted,
  'poll.as-text': asText,
  'poll.history': history,
  'poll.who': who,
  'poll.list': list,
};
