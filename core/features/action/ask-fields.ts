import * as z from 'zod';
import { day, refOf, scope } from '../../model/ask-schemas.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { titleLength } from '../../model/limits.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { actionLetter } from './letter.ts';

export const ref = () => refOf(actionLetter);
export const about = () => ({ ...scope(), ref: ref() });
/** Someone named: a person we know, an account we may not know yet, or an organisation. */
export const person = () => idShapes().person.startsWith('person:');
export const who = () => idShapes().who;
export const organisation = () => idShapes().organisation;
const messageLink =
  /^https:\/\/(?:[\w-]+\.slack\.com|teams\.(?:microsoft\.com|cloud\.microsoft|live\.com))\/[^\s<>"|]+$/;
/** Whether it is a link to a message, as Slack and Teams make them. */
export const isMessageLink = (link: string): boolean =>
  link.length <= 500 && messageLink.test(link);
export const draft = () =>
  z.strictObject({
    title: z.string().min(1).max(titleLength),
    detail: z.string().max(3000).optional(),
    owner: who().optional(),
    with: z.array(who()).max(9).optional(),
    due: day().optional(),
    /** The meeting by which it is due. */
    follows: refOf('M').optional(),
    /** Mentioned in the middle of the text: the answer offers to give it to them. */
    named: z.array(who()).max(3).optional(),
    /** A day that stands in the text: the answer offers it as the date. */
    perhaps: day().optional(),
    /** The message it was made from, as its chat links to it. */
    source: z.string().refine(isMessageLink).optional(),
    /** Typed as everybody's: the answer offers that the chair leads and all help. */
    all: z.literal(true).optional(),
    /** The row of the file in which it stood. */
    row: z.int().min(1).max(1_000_000).optional(),
    /** What stands in cells of a pasted table and could not be read: it is asked before anything is made. */
    unread: z
      .array(
        z.strictObject({
          cell: z.enum(['what', 'who', 'when']),
          text: z.string().min(1).max(3000),
          heading: z.string().max(60).optional(),
          days: z.array(day()).max(4).optional(),
          people: z.array(who()).max(9).optional(),
        }),
      )
      .max(5)
      .optional(),
  });
/** A line of a file of actions: what it would make, and what it says of what there is. */
export const importLine = () =>
  z.strictObject({
    draft: draft(),
    ref: ref().optional(),
    /** It is done or dropped where it comes from. */
    over: z.literal(true).optional(),
    /** Its notes are longer than an action holds. */
    long: z.literal(true).optional(),
  });
export type ImportLine = Read<ReturnType<typeof importLine>>;
/** Which of the actions a list shows; open ones unless said. */
export const actionFilter = () => z.enum(['open', 'mine', 'overdue', 'all', 'done', 'unowned']);
export type ActionDraft = Read<ReturnType<typeof draft>>;
export type ActionFilter = Read<ReturnType<typeof actionFilter>>;
