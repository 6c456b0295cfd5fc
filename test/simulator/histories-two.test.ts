import { histories } from './histories.ts';

histories(151, 150);
