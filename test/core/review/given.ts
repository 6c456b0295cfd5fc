import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { FormValues } from '../../../core/model/request.ts';
import type { View } from '../../../core/view/view.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import {
  asha,
  monday,
  onSlack,
  priya,
  type Somebody,
  sam,
} from '../../support/southport/people.ts';
import { linesIn } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import type { Message } from '../../support/world.ts';

/** What is done about a review is done in private unless said; all that it sets off has arrived. */
export interface Own extends Southport {
  readonly press: (who: Somebody, ask: Ask, place?: Somebody['place']) => Promise<Answer>;
  readonly type: (who: Somebody, text: string, place?: Somebody['place']) => Promise<Answer>;
  readonly submit: (
    who: Somebody,
    form: string,
    values: FormValues,
    carries: Ask,
  ) => Promise<Answer>;
}

/** Southport with Priya as its clerk and Asha as its chair, in being since 4 January 2027. */
export const partnership = async (at = monday, since = '2027-01-04'): Promise<Own> => {
  const own = await newSouthport({
    seats: [asha, priya, sam],
    clerk: priya,
    places: [onSlack],
    at,
    since,
  });
  const settled = async (asked: Promise<Answer>) => {
    const answer = await asked;
    await own.bot.settle();
    if (answer.kind === 'view') fitToBeSeen(answer.view);
    return answer;
  };
  return {
    ...own,
    press: (who, ask, place) => settled(own.asks(who, ask, place ?? 'private')),
    type: (who, text, place) => settled(own.says(who, text, place ?? 'private')),
    submit: (...submitted) => settled(own.submits(...submitted, 'private')),
  };
};

/** What is said and which buttons there are. */
export const seen = (answer: Answer): string => {
  if (answer.kind === 'form') return `form ${answer.form.form}`;
  if (answer.kind !== 'view') return JSON.stringify(answer);
  return linesIn(answer.view).join('\n');
};
/** The same of a message, which must be there to be fit to be seen. */
export const shown = (view: View | undefined): string => {
  if (!view) return '';
  fitToBeSeen(view);
  return linesIn(view).join('\n');
};
/** Messages of reviews alone. */
export const aboutReviews = (messages: readonly Message[]): Message[] =>
  messages.filter(({ view }) => /six-month review|review R-/i.test(view.aloud));

/** Walks to an instant and tells what was said of reviews on the way, when and to whom. */
export const walk = async (own: Own, until: string): Promise<string[]> => {
  const { messages, to, now } = own.bot;
  const told: string[] = [];
  let seenSoFar = messages.length;
  const look = () => {
    for (const { place, view } of aboutReviews(messages.slice(seenSoFar)))
      told.push(`${now().slice(0, 16)} ${place}: ${view.aloud}`);
    seenSoFar = messages.length;
  };
  const end = Date.parse(until);
  for (let at = Date.parse(now()); at < end; ) {
    at = Math.min(at + 6 * 3600_000, end);
    await to(new Date(at).toISOString());
    look();
  }
  return told;
};
