import type { Deciders } from './feature.ts';
