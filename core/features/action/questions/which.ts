import * as z from 'zod';
import { isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day, within } from '../../../model/ask-schemas.ts';
import type { Person, StoredPerson } from '../../../model/context.ts';
import { type Day, refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import type { Thing } from '../../../subject/thing.ts';
import { lineView } from '../../../view/line-view.ts';
import { nudgeItems } from '../gather.ts';
import { offers, thingOf } from '../offers.ts';
import { isLive } from '../steps.ts';
import { type NudgeItem, stoodIn } from '../view/nudge.ts';

/** What can be wanted of one of the things in a message of a day. */
const wishes = ['done', 'date', 'block', 'decline'] as const;
type Wish = (typeof wishes)[number];

/** Of which of the things in the asker's message of that day something is wanted. */
export const which = /* @__PURE__ */ ask('action.which', () => ({
  ...within(),
  wish: z.enum(wishes),
  day: day(),
}));

const wanted: Readonly<Record<Wish, (thing: Thing) => Offer>> = {
  done: offers.done,
  date: offers.newDate,
  block: offers.block,
  decline: offers.notMine,
};

/** The soonest first, as they stand in the message. */
const orderOf = ({ record }: NudgeItem): string => record.state.due ?? '~';

const choice = ({ record, partnership }: NudgeItem, wish: Wish): Offer => {
  const ref = `${partnership.state.word} ${refOf(record.id) ?? ''}`;
  const { title } = record.state;
  const offer = wanted[wish](thingOf(record, partnership, ref));
  return { ...offer, label: say('label.reading.thing', { ref, title }) };
};

/** As they stood when the message came: what they have wished since is for the messages to come. */
const asThen = ({ awayUntil, ...person }: Person, of: Day): Person => ({
  ...person,
  ...(awayUntil !== undefined && awayUntil <= of ? { awayUntil } : {}),
  nudges: person.nudges === 'none' ? 'daily' : person.nudges,
});

const answer: Answerer<{
  readonly ask: 'action.which';
  readonly wish: Wish;
  readonly day: string;
}> = async ({ wish, day: asked }, { me, programme, today, locale }, read) => {
  const of = isDay(asked) ? asked : today;
  const person = (await read.load({ people: [me] })).people.get(me) as StoredPerson | undefined;
  const items = person ? await nudgeItems(read.store, programme, person, of) : [];
  const chosen = items
    .filter(({ record }) => isLive(record.state))
    .filter((item) => person && stoodIn(asThen(person.state, of), of, item))
    .filter(({ part }) => wish !== 'decline' || part !== 'asked')
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .map((item) => choice(item, wish));
  const mine: Offer = { label: say('label.mine', {}), ask: { ask: 'mine' } };
  return chosen.length === 0
    ? lineView(say('day.nothing-left', { day: of, today }), [mine], locale)
    : lineView(say('action.which', { wish }), chosen, locale);
};

export const whichRule = () => question(which, { right: 'anyone', reach: 'programme', answer });
