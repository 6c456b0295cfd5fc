import type { Commit } from '../../core/model/commit.ts';
import type { Partnership } from '../../core/model/context.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import { onSlack, somebody } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
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

/** The same store, of which everything is read and to which nothing is written: what would have been is kept. */
export const onPaper = (store: Store): { readonly store: Store; readonly proposed: Commit[] } => {
  const proposed: Commit[] = [];
  const commit: Store['commit'] = async (one) => {
    proposed.push(one);
    return { kind: 'committed' };
  };
  const did: Store['did'] = async () => undefined;
  return { store: { ...store, commit, did }, proposed };
};
