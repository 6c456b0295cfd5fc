import type { Person, StoredPartnership, StoredPerson } from '../../model/context.ts';
import type { DayThing } from '../../model/day-thing.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DayRequest } from '../../model/feature-out.ts';
import type { Day } from '../../model/ids.ts';
import { dayEffect, type Leaving } from '../../morning/day.ts';
import { wishOffers } from '../../morning/view.ts';
import { teller } from '../../subject/names.ts';
import { officers } from '../../subject/standing.ts';
import { buttonsOf } from '../../view/button.ts';
import { isOverviewDay, ledBy, withBriefs } from './overview.ts';
import { overviewOf, overviewView } from './view/overview.ts';

/** Whether they are to hear of it by themselves on that day, where `late` is late. */
const hears = ({ nudges, awayUntil = '' }: Person, day: Day, late: number): boolean =>
  awayUntil <= day && nudges !== 'none' && (nudges !== 'late' || late > 0);

/** On the morning on which a partnership's week is told: a message to its chair and its clerk. */
export const overviewTo = (
  { state }: StoredPartnership,
  people: ReadonlyMap<string, StoredPerson>,
  leaving: Leaving,
): EffectDraft[] =>
  officers(state).flatMap((one) => {
    const person = people.get(one)?.state;
    return person && hears(person, leaving.day, 1) ? [dayEffect(one, leaving)] : [];
  });

/**
 * The Monday overview of all the partnerships that somebody leads, in their message of the day (rules: Monday overview).
 * It is drawn from what each was found to come to that morning, and never alone says that there is nothing.
 */
export const overviewThings = async (request: DayRequest): Promise<readonly DayThing[]> => {
  const { programme, store, person, homes, reader, context } = request;
  const { locale, now, day } = context;
  const led = ledBy(homes, reader.names);
  if (led.length === 0 || !isOverviewDay(led, day)) return [];
  const briefs = await withBriefs(led, { programme, store, now });
  const overview = overviewOf(briefs, { names: reader.names, now, locale });
  if (!overview.tells || !hears(person.state, day, overview.late)) return [];
  const tell = teller(locale);
  const title = tell('overview.title', {});
  const { aloud, blocks } = overview;
  const alone = overviewView(overview, locale);
  return [
    {
      sort: 'news',
      open: true,
      asks: true,
      row: { spans: [] },
      clause: '',
      below: { title, aloud, blocks },
      alone: {
        ...alone,
        blocks: [...alone.blocks, { kind: 'buttons', buttons: buttonsOf(wishOffers, locale) }],
      },
    },
  ];
};
