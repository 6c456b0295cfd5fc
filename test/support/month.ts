import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { today } from '../../core/calendar/days.ts';
import { isWorkingDay } from '../../core/calendar/holidays.ts';
import { directPlace, type PlaceId } from '../../core/model/ids.ts';
import type { View } from '../../core/view/view.ts';
import { channel, type Persona, persona, request, typed, type World, world } from './world.ts';

/** A message as it was first posted, and as it stands now. */
export interface Posted {
  readonly at: string;
  readonly place: string;
  readonly said: string;
  readonly whole: string;
  readonly view: () => View;
}

/** A partnership of a month: its channel, its chair and one member; its clerk is whoever sets it up. */
export const town = (index: number) => ({
  index,
  name: `Town ${String.fromCharCode(65 + index)} Partnership`,
  room: channel('slack', 'T1', `C${index}`),
  chair: persona('slack', 'T1', `UCHAIR${index}`, `Chair${index}`),
  member: persona('slack', 'T1', `UMEMBER${index}`, `Member${index}`),
});
export type Town = ReturnType<typeof town>;

export interface Month {
  readonly world: World;
  /** All that the bot posted, oldest first; filled as the clock moves. */
  readonly posted: readonly Posted[];
  readonly says: (who: Persona, text: string, town: Town) => Promise<string>;
  /** What somebody has in their direct messages by the bot itself. */
  readonly own: (who: Persona) => readonly Posted[];
}

/** Core whole over memory, with every post written down at its hour. */
export const month = (begin: string): Month => {
  const posted: Posted[] = [];
  const own = world(memoryStore({ hash: sha256 }), begin);
  const push = own.messages.push.bind(own.messages);
  own.messages.push = (...messages) => {
    for (const message of messages) {
      const { place, view } = message;
      const [said, whole] = [view.aloud, JSON.stringify(view)];
      posted.push({ at: own.now(), place, said, whole, view: () => message.view });
    }
    return push(...messages);
  };
  return {
    world: own,
    posted,
    says: async (who, text, { room }) => {
      own.known.set(who.account, { name: who.name, home: true, guest: false });
      const answer = await own.ask(request(who, typed(text), room));
      await own.settle();
      return answer.kind === 'view' ? answer.view.aloud : answer.kind;
    },
    own: (who) => posted.filter(({ place }) => place === directPlace(who.account)),
  };
};

const zone = 'Europe/London';
export const dayOf = ({ at }: Posted): string => today(at, zone);

/** How many of these messages each day has in each place. */
export const perDay = (messages: readonly Posted[]): ReadonlyMap<string, number> => {
  const days = new Map<string, number>();
  for (const message of messages) {
    const day = `${dayOf(message)} ${message.place}`;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
};

export const isDirect = ({ place }: Posted): boolean =>
  place.split(':')[2]?.startsWith('@') ?? false;
export const directTo = (who: Persona): PlaceId => directPlace(who.account);

const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  hourCycle: 'h23',
});
/** Whether the bot should have been quiet then. */
export const isQuiet = (message: Posted): boolean => {
  const now = Number(hour.format(new Date(message.at)));
  return now < 8 || now >= 18 || !isWorkingDay(dayOf(message), 'england-and-wales');
};
