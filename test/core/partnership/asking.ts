import { deeds } from '../../../core/features/in.ts';
import { rules } from '../../../core/features/partnership/commands.ts';
import { frontDoor } from '../../../core/features/partnership/front-door.ts';
import type { Context, Numbers } from '../../../core/model/context.ts';
import type { Effect } from '../../../core/model/effect.ts';
import { effectId, type PersonId, personId } from '../../../core/model/ids.ts';
import type { Reading } from '../../../core/model/rule.ts';
import type { View } from '../../../core/view/view.ts';
import { answerersWith } from '../../support/rules.ts';
import { contextOf, reading } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, jo, southport } from '../../support/southport/ids.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { addPerson, type Southport } from '../../support/southport/world.ts';
import { joOnTeams, southportWorld } from './given.ts';

export const numbers: Numbers = {
  open: 7,
  overdue: 2,
  nextMeeting: { ref: 'M-3', line: 'Thursday 14 January 2027, 10:00, Town Hall' },
};
export const doubt: Effect = {
  id: effectId('e1'),
  programme: 'pg-council' as never,
  to: onTeams,
  body: { kind: 'notice', notice: { notice: 'digest', week: '2027-W01' } },
  made: '2027-01-04T09:00:00.000Z',
  due: '2027-01-04T09:00:00.000Z',
  attempt: 1,
  state: { is: 'uncertain', at: '2027-01-04T09:01:00.000Z' },
};
/** What a question may read, where these messages may not have arrived. */
export const readingWith = (
  world: Southport,
  context: Context,
  uncertain: readonly Effect[] = [],
): Reading => ({
  ...reading(world, context),
  store: { ...world.store, uncertain: async () => uncertain },
});
export const around = {
  numbers: async () => numbers,
  rightOf: (name: string) => (name.startsWith('action.') ? 'member' : 'anyone') as never,
  deeds: deeds(),
};
export const answerers = answerersWith(rules, {
  ...around,
  frontDoor: (context, read) => frontDoor(context, read, around.numbers),
});
export type Name = Extract<keyof typeof answerers, `partnership.${string}`>;
export const asking = async (
  world: Southport,
  by: PersonId,
  question: { ask: Name } & Record<string, unknown>,
  uncertain: readonly Effect[] = [],
): Promise<View> => {
  const context = contextOf(world, by);
  const shown = await answerers[question.ask](
    question as never,
    context,
    readingWith(world, context, uncertain),
  );
  if (!('blocks' in shown)) throw new Error(JSON.stringify(shown));
  fitToBeSeen(shown);
  return shown;
};

/** Southport in both chats, with people in each and one in neither. */
export const demo = async (): Promise<Southport> => {
  const world = await southportWorld();
  await addPerson(world, jo, 'Jo', joOnTeams);
  await addPerson(world, personId('lee'), 'Lee');
  await happen(world, [
    {
      record: asha,
      kind: 'person',
      events: [{ event: 'PersonOrganisationSet', organisation: 'Sefton Council' }],
    },
    { record: jo, kind: 'person', events: [{ event: 'AwaySet', until: '2027-01-18' }] },
    {
      record: southport,
      kind: 'partnership',
      events: [
        { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'member', came: 'act' },
        {
          event: 'SeatGiven',
          seat: 'seat-4',
          holder: personId('lee'),
          role: 'observer',
          came: 'listed',
        },
        {
          event: 'SeatGiven',
          seat: 'seat-5',
          organisation: 'Fire Service',
          role: 'member',
          came: 'listed',
        },
        { event: 'PlaceBound', place: onTeams, name: 'Southport partners' },
        { event: 'JoinAsked', person: personId('kim'), place: onSlack },
      ],
    },
  ]);
  await addPerson(world, personId('kim'), 'Kim');
  return world;
};
