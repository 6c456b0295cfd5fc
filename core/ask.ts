import * as z from 'zod';
import { actionCommands, actionQuestions } from './action/commands.ts';
import { generalCommands, generalQuestions } from './general/commands.ts';
import { meetingCommands, meetingQuestions } from './meeting/commands.ts';
import { partnershipCommands, partnershipQuestions } from './partnership/commands.ts';
import { personCommands, personQuestions } from './person/commands.ts';
import { pollCommands, pollQuestions } from './poll/commands.ts';
import { reviewCommands, reviewQuestions } from './review/commands.ts';

/** Something wanted. */
export const command = z.discriminatedUnion('ask', [
  ...generalCommands,
  ...partnershipCommands,
  ...personCommands,
  ...actionCommands,
  ...meetingCommands,
  ...pollCommands,
  ...reviewCommands,
]);
/** Something to be shown. */
export const question = z.discriminatedUnion('ask', [
  ...generalQuestions,
  ...partnershipQuestions,
  ...personQuestions,
  ...actionQuestions,
  ...meetingQuestions,
  ...pollQuestions,
  ...reviewQuestions,
]);
/** What a button, a form or a typed line asks: the one schema through which all of it comes in. */
export const ask = z.union([command, question]);

export type Command = z.infer<typeof command>;
export type Question = z.infer<typeof question>;
export type Ask = Command | Question;
export type AskName = Ask['ask'];
