import type { Command } from '../../core/model/register.ts';
import { teamsAccount, teamsChannel } from './cast.ts';
import type { Examples } from './examples.ts';

type General = Exclude<Command['ask'], `${string}.${string}`>;

export const generalExamples: Examples<General> = {
  undo: async (on, chat) => {
    const done = { ask: 'action.done', ref: 'A-1' } as const;
    if (chat === 'Slack') await on.ask('sam', done);
    else await on.ask('sam', done, teamsChannel, teamsAccount('sam'));
    return { who: 'sam', ask: { ask: 'undo' }, line: 'undo' };
  },
  read: () => ({ who: 'mia', ask: { ask: 'read', text: '/action Fix the gate by Friday' } }),
  'never-mind': () => ({ who: 'mia', ask: { ask: 'never-mind' }, writes: false }),
  'post-again': async (on) => {
    on.world.faults.push({ kind: 'unsure' });
    await on.ask('mia', { ask: 'action.create', items: [{ title: 'Fix the gate' }] });
    await on.world.to('2027-01-04T09:10:00.000Z');
    const [doubt] = await on.world.ports.store.uncertain(on.programme, on.id);
    if (!doubt) throw new Error('nothing is in doubt');
    return {
      who: 'priya',
      ask: { ask: 'post-again', effect: doubt.id, yes: true },
      writes: false,
    };
  },
};
