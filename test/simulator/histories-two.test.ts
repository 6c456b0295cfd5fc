import { histories } from './histories.ts';

histories(136, 165);
