import type { Outcome } from '../outcome.ts';

export const explain = (_: Outcome): readonly string[] => [];
