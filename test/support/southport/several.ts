import { expect } from 'vitest';
import { placeId } from '../../../core/model/ids.ts';
import { asha, cleo, jo } from './people.ts';
import { aloud } from './seen.ts';
import { type Differing, emptyWorld, type Southport } from './world.ts';

export const names: readonly string[] = [
  'Ainsdale',
  'Birkdale',
  'Crosby',
  'Derby',
  'Ford',
  'Hightown',
  'Ince',
  'Kew',
  'Linacre',
  'Litherland',
  'Maghull',
  'Netherton',
];

/** The channel of the partnership of that number, from 0. */
export const channelOf = (index: number) => placeId('slack', 'T1', `C${index + 1}`);

/** So many partnerships of one council, twelve at the most, with Cleo as their clerk and Asha in the chair. */
export const several = async (many: number, differing: Differing = {}): Promise<Southport> => {
  const world = emptyWorld(differing);
  for (const who of [asha, cleo, jo])
    world.bot.known.set(who.account, { name: who.name, home: true, guest: false });
  for (const [index, name] of names.slice(0, many).entries()) {
    const values = { name, chair: { account: asha.account, name: 'Asha' }, since: '2027-01-04' };
    const ask = { ask: 'partnership.setup', ...values, clerkVotes: true, sure: true } as const;
    expect(aloud(await world.asks(cleo, ask, channelOf(index)))).toContain('is set up');
  }
  return world;
};
