import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';
import { actionAsks } from './action/commands.ts';
import { generalAsks } from './general/commands.ts';
import { meetingAsks } from './meeting/commands.ts';
import { partnershipAsks } from './partnership/commands.ts';
import { personAsks } from './person/commands.ts';
import { pollAsks } from './poll/commands.ts';
import { reviewAsks } from './review/commands.ts';

/** Something wanted. */
export const command = lazy(() =>
  z.discriminatedUnion('ask', [
    ...generalAsks().commands,
    ...partnershipAsks().commands,
    ...personAsks().commands,
    ...actionAsks().commands,
    ...meetingAsks().commands,
    ...pollAsks().commands,
    ...reviewAsks().commands,
  ]),
);
/** Something to be shown. */
export const question = lazy(() =>
  z.discriminatedUnion('ask', [
    ...generalAsks().questions,
    ...partnershipAsks().questions,
    ...personAsks().questions,
    ...actionAsks().questions,
    ...meetingAsks().questions,
    ...pollAsks().questions,
    ...reviewAsks().questions,
  ]),
);
/** What a button, a form or a typed line asks: the one schema through which all of it comes in. */
export const ask = lazy(() => z.union([command(), question()]));

export type Command = z.infer<ReturnType<typeof command>>;
export type Question = z.infer<ReturnType<typeof question>>;
export type Ask = Command | Question;
export type AskName = Ask['ask'];
