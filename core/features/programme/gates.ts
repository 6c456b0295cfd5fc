import type { Phase } from '../../model/phases.ts';

/** What must be true before a partnership goes on to a phase. */
export type Gate = 'chair' | 'area' | 'seats' | 'meeting' | 'terms' | 'met' | 'results';
/** How it stands with each. */
export type Gates = Readonly<Record<Gate, boolean>>;

/** So many seats with a vote are filled. */
export const fewestSeats = 3;

const pilot: readonly Gate[] = ['chair', 'area', 'seats', 'meeting'];
/** The gates of a phase; groundwork and review have none. */
export const gatesTo = (phase: Phase, from: Phase | undefined): readonly Gate[] => {
  if (phase === 'pilot') return pilot;
  if (phase !== 'established' || from === 'review') return [];
  const results: readonly Gate[] = from === 'pilot' ? ['results'] : [];
  return [...pilot, 'terms', 'met', ...results];
};

/** What is not true yet. */
export const unmet = (phase: Phase, from: Phase | undefined, gates: Gates): Gate[] =>
  gatesTo(phase, from).filter((gate) => !gates[gate]);

/** Where somebody is asked what must be true: the phase that usually comes next. */
export const nextPhase = (from: Phase | undefined): Phase => {
  switch (from) {
    case undefined:
      return 'groundwork';
    case 'groundwork':
      return 'pilot';
    case 'established':
      return 'review';
    default:
      return 'established';
  }
};
