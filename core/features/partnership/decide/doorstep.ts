import type { Context } from '../../../model/context.ts';
import { here } from '../names.ts';
import type { Waiting } from '../partnership.ts';

export const waitingFor = (context: Context, person: string): Waiting | undefined =>
  here(context).state.waiting.find((one) => one.person === person);
