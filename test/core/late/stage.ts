import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { Meeting } from '../../../core/features/meeting/meeting.ts';
import { subjectId } from '../../../core/model/ids.ts';
import { type Lag, lateStore } from '../../support/late.ts';
import { southport } from '../../support/southport/ids.ts';
import { type Somebody, somebody } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { presses, stageOf } from '../poll/stage.ts';

export const seats = 5;
/** In a channel that is open to its workspace: a first act seats her. */
export const nia = somebody('Nia');

/** Five seats and a channel, over a store whose late reads lag so far behind. */
export const stageWith = async (lag: Lag): Promise<Southport> => {
  const stage = await stageOf(seats, lateStore(memoryStore({ hash: sha256 }), lag));
  stage.bot.known.set(nia.account, { name: nia.name, home: true, guest: false });
  return stage;
};
export const press = async (stage: Southport, who: Somebody, ask: object): Promise<string> =>
  aloud(await presses(stage, who, ask));
export const type = async (stage: Southport, who: Somebody, line: string): Promise<string> =>
  aloud(await stage.says(who, line));
/** Pressed on the card as it stands now. */
export const attend = async (
  stage: Southport,
  who: Somebody,
  ask = 'meeting.attend',
): Promise<string> => {
  const meeting = stage.records.get(subjectId(southport, 'M-1'))?.state as Meeting | undefined;
  return press(stage, who, { ask, ref: 'M-1', round: meeting?.round ?? 1 });
};
export const vote = (
  stage: Southport,
  who: Somebody,
  option: number,
  ref = 'P-1',
): Promise<string> => press(stage, who, { ask: 'poll.vote', ref, option });
