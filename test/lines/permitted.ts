import type { Commit } from '../../core/model/commit.ts';
import type { Partnership } from '../../core/model/context.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import { onSlack, somebody } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
import { reads } from './kept.ts';
import { type Southport, southport } from './southport.ts';

/** Southport with something of everything: what each row of the table is about. */
export interface Waiting extends Southport {
  /** Somebody who has asked to be let in. */
  readonly ravi: PersonId;
  /** The seat of Jo Bell, who has no account. */
  readonly seatOfJo: string;
}

const partnershipOf = async ({ world, programme, id }: Southport): Promise<Partnership> => {
  const record = id;
  const stored = (await world.ports.store.load(programme, [record])).get(record);
  return stored?.state as Partnership;
};

export const waiting = async (): Promise<Waiting> => {
  const on = await southport();
  const ravi = somebody('Ravi');
  on.world.known.set(ravi.account, { name: 'Ravi', home: true, guest: false });
  const joins: Ask = { ask: 'partnership.ask-to-join' };
  await on.world.ask(request(ravi, { kind: 'pressed', ask: joins }, onSlack));
  await on.ask('priya', { ask: 'action.assign', ref: 'A-1', owner: { person: on.person.mia } });
  await on.ask('priya', { ask: 'action.assign', ref: 'A-1', owner: { person: on.person.sam } });
  await on.ask('sam', { ask: 'action.note', ref: 'A-5', text: 'I looked at it.' });
  await on.ask('sam', {
    ask: 'poll.create',
    question: 'Which first?',
    options: ['Lights', 'Club'],
  });
  const title = 'Area Partnership';
  await on.ask('priya', { ask: 'meeting.schedule', title, day: '2027-01-14', time: '10:00' });
  await on.ask('priya', { ask: 'partnership.change', area: 'The town' });
  await on.ask('asha', { ask: 'review.start', sure: true });
  const { seats, waiting: knocking } = await partnershipOf(on);
  const jo = seats.find(({ organisation }) => organisation === 'Fire Service');
  const [first] = knocking;
  if (!jo || !first) throw new Error('Southport is not prepared.');
  return { ...on, ravi: first.person, seatOfJo: jo.id };
};

/** Written besides what is asked: the words of a line too long for a button, and hints. */
const hints: ReadonlySet<string> = new Set(['keepDraft', 'chose', 'seen', 'keepNames']);

/** The same store, of which everything is read and to which nothing is written: what would have been is kept. */
export const onPaper = (behind: Store) => {
  const proposed: Commit[] = [];
  const wrote: string[] = [];
  const commit: Store['commit'] = async (one) => {
    proposed.push(one);
    return { kind: 'committed' };
  };
  const settle: Store['settle'] = async () => true;
  const instead: Partial<Store> = { commit, settle };
  const store: Store = new Proxy(behind, {
    get: (target, name: keyof Store) => {
      const method = (instead[name] ?? target[name]) as (...args: readonly unknown[]) => unknown;
      if (typeof method !== 'function' || reads.has(name) || hints.has(name)) return method;
      return (...args: readonly unknown[]) => {
        wrote.push(name);
        return method(...args);
      };
    },
  });
  return { store, proposed, wrote };
};
