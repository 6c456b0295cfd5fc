import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { day, page, refOf, scope, sure } from '../../model/ask-schemas.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { titleLength } from '../../model/limits.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { actionLetter } from './letter.ts';

const ref = () => refOf(actionLetter);
const about = () => ({ ...scope(), ref: ref() });
/** Someone named: a person we know, an account we may not know yet, or an organisation. */
const who = () => idShapes().who;
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
  });
/** Which of the actions a list shows; open ones unless said. */
export const actionFilter = () => z.enum(['open', 'mine', 'overdue', 'all', 'done', 'unowned']);

export const create = /* @__PURE__ */ ask('action.create', () => ({
  ...scope(),
  items: z.array(draft()).min(1).max(20),
  /** Someone has seen the look-alike or the preview and wants it made. */
  sure: sure(),
}));
export const done = /* @__PURE__ */ ask('action.done', () => ({
  ...about(),
  outcome: z.string().max(3000).optional(),
}));
export const outcome = /* @__PURE__ */ ask('action.outcome', () => ({
  ...about(),
  outcome: z.string().max(3000),
}));
export const due = /* @__PURE__ */ ask('action.due', () => ({
  ...about(),
  due: day(),
  sure: sure(),
}));
export const assign = /* @__PURE__ */ ask('action.assign', () => ({
  ...about(),
  owner: who(),
  sure: sure(),
}));
export const take = /* @__PURE__ */ ask('action.take', about);
export const accept = /* @__PURE__ */ ask('action.accept', about);
export const decline = /* @__PURE__ */ ask('action.decline', about);
export const note = /* @__PURE__ */ ask('action.note', () => ({
  ...about(),
  text: z.string().min(1).max(3000),
}));
export const block = /* @__PURE__ */ ask('action.block', () => ({
  ...about(),
  reason: z.string().max(500).optional(),
}));
export const unblock = /* @__PURE__ */ ask('action.unblock', about);
export const snooze = /* @__PURE__ */ ask('action.snooze', () => ({ ...about(), until: day() }));
export const drop = /* @__PURE__ */ ask('action.drop', () => ({
  ...about(),
  reason: z.string().max(500).optional(),
  sure: sure(),
}));
export const reopen = /* @__PURE__ */ ask('action.reopen', about);
export const change = /* @__PURE__ */ ask('action.change', () => ({
  ...about(),
  title: z.string().min(1).max(titleLength).optional(),
  detail: z.string().max(3000).optional(),
  owner: who().optional(),
  due: day().optional(),
  sure: sure(),
}));
/** "Tell Sam it looks done": asks the owner, changes nothing. */
export const looksDone = /* @__PURE__ */ ask('action.looks-done', about);
/** Takes back the asker's own last change to this action; `also`: to the rest of a batch. */
export const undo = /* @__PURE__ */ ask('action.undo', () => ({
  ...about(),
  also: z.array(ref()).max(19).optional(),
}));
/** Moves the one live card to the bottom of the channel in which it is asked. */
export const bring = /* @__PURE__ */ ask('action.bring', about);
export const show = /* @__PURE__ */ ask('action.show', about);
export const list = /* @__PURE__ */ ask('action.list', () => ({
  ...scope(),
  filter: actionFilter().optional(),
  who: who().optional(),
  words: z.string().max(200).optional(),
  /** The asker wants to finish one of these: each row offers that. */
  finishing: z.boolean().optional(),
  page: page(500),
  asText: z.boolean().optional(),
}));
export const history = /* @__PURE__ */ ask('action.history', () => ({
  ...about(),
  page: page(500),
}));
export const asText = /* @__PURE__ */ ask('action.as-text', about);

export type ActionDraft = Read<ReturnType<typeof draft>>;
export type ActionFilter = Read<ReturnType<typeof actionFilter>>;
