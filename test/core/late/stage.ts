import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { Meeting } from '../../../core/features/meeting/meeting.ts';
import { subjectId } from '../../../core/model/ids.ts';
import { type Lag, lateStore } from '../../support/late.ts';
import { type Persona, persona, request, typed } from '../../support/world.ts';
import {
  type Member,
  onSlack,
  programme,
  type Stage,
  said,
  southport,
  stageOn,
} from '../poll/stage.ts';

export const seats = 5;
/** In a channel that is open to its workspace: a first act seats her. */
export const nia: Persona = persona('slack', 'T1', 'u99', 'Nia');

/** Five seats and a channel, over a store whose late reads lag so far behind. */
export const stageWith = async (lag: Lag): Promise<Stage> => {
  const stage = await stageOn(lateStore(memoryStore({ hash: sha256 }), lag), seats);
  stage.world.known.set(nia.account, { name: nia.name, home: true, guest: false });
  return stage;
};
export const press = async (stage: Stage, who: Persona, ask: object): Promise<string> => {
  const place = 'place' in who ? (who as Member).place : onSlack;
  const pressed = { kind: 'pressed', ask: { in: southport, ...ask } as never } as const;
  return said(await stage.world.ask(request(who, pressed, place)));
};
export const type = async ({ world }: Stage, who: Member, line: string): Promise<string> =>
  said(await world.ask(request(who, typed(line), who.place)));
const meetingIn = async ({ store }: Stage): Promise<Meeting | undefined> => {
  const id = subjectId(southport, 'M-1');
  return (await store.load(programme, [id])).get(id)?.state as Meeting | undefined;
};
/** Pressed on the card as it stands now. */
export const attend = async (
  stage: Stage,
  who: Persona,
  ask = 'meeting.attend',
): Promise<string> => {
  const round = (await meetingIn(stage))?.round ?? 1;
  return press(stage, who, { ask, ref: 'M-1', round });
};
export const vote = (stage: Stage, who: Persona, option: number, ref = 'P-1'): Promise<string> =>
  press(stage, who, { ask: 'poll.vote', ref, option });
