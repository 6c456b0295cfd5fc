import { beforeEach, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace, type PlaceId } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import {
  asha,
  cleo,
  jo,
  joOnTeams,
  onSlack,
  onTeams,
  sam,
} from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { knows, newSouthport, type Southport } from '../../support/southport/world.ts';
import { loses } from './lost-answers.ts';

const start = '2027-01-04T09:00:00.000Z';
const [inSlack, inTeams] = [directPlace(jo.account), directPlace(joOnTeams.account)];
let world: Southport;

const at = (seconds: number) => world.bot.to(later(start, seconds));
const heard = (place: PlaceId, words: string) =>
  world.heard(place).filter(({ view }) => view.aloud.includes(words));
/** From now on her own messages go to Teams. */
const reachedInTeams = () =>
  happen(world, [
    {
      record: jo.id,
      kind: 'person',
      events: [{ event: 'ReachSet', account: joOnTeams.account, chosen: true }],
    },
  ]);

beforeEach(async () => {
  world = await newSouthport({ seats: [asha, cleo, sam, jo], places: [onSlack, onTeams] });
  const account = joOnTeams.account;
  world.bot.known.set(account, { name: 'Jo', home: true, guest: false });
  const events = [
    { event: 'AccountAdded', account },
    { event: 'ReachSet', account: jo.account, chosen: true },
  ];
  await happen(world, [{ record: jo.id, kind: 'person', events }] as never, undefined, [
    knows(account, jo.id),
  ]);
});

it.each([
  ['a line that joins others', 'action Mend the net @Jo', 'Mend the net'],
  ['a vote that is asked for', 'poll "Which bench?" "Red" "Green" until 6 January', 'Which bench?'],
])(
  '%s is looked for where it was posted, though its receiver is reached elsewhere by then',
  async (_, line, words) => {
    const lost = loses(world, { place: inSlack, words, start, shows: [90] });
    await world.says(asha, line);
    if (line.startsWith('poll')) await world.says(asha, 'poll remind P-1');
    await at(60);
    expect(lost).toHaveLength(1);
    await reachedInTeams();
    for (let now = 120; now <= 2400; now += 60) await at(now);
    expect(lost[0]?.shown).toBeDefined();
    expect([heard(inSlack, words).length, heard(inTeams, words).length]).toEqual([1, 0]);
    expect(await world.bot.ports.store.uncertain(council, southport)).toEqual([]);
  },
);

it('what comes after it goes where they are reached', async () => {
  loses(world, { place: inSlack, words: 'Mend the net', start, shows: [90] });
  await world.says(asha, 'action Mend the net @Jo');
  await at(60);
  await reachedInTeams();
  await at(2400);
  await world.says(asha, 'action Sweep the path @Jo');
  await at(2460);
  expect(heard(inTeams, 'Sweep the path')).toHaveLength(1);
});
