import type { Partnership } from '../model/context.ts';

/** Whether anyone in the partnership's channels may vote: where that is set, and they may come in at all. */
export const anyoneVotes = ({ voters, door }: Pick<Partnership, 'voters' | 'door'>): boolean =>
  voters === 'channels' && door === 'channels';
