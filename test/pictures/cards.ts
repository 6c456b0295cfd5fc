import { alone } from './scenes/alone.ts';
import { asked } from './scenes/asked.ts';
import { forms } from './scenes/forms.ts';
import { run } from './scenes/run.ts';
import { year } from './scenes/year.ts';
import type { Scene } from './shots.ts';

/** Every kind of card and message, as the demonstration shows it in the course of its year. */
export const scenes: readonly Scene[] = [...asked, ...alone, ...forms, ...year, ...run];
