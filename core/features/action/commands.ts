import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { idShapes } from '../../model/id-schemas.ts';

/** What can be asked about actions. Every value has come through a client: shapes are checked here, rights in `decide`. */
export const actionAsks = lazy(() => {
  const { who } = idShapes();
  const ref = z.string().regex(/^A-[1-9]\d{0,6}$/);
  /** A wall-calendar day; that there is such a day is checked by the rule. */
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  const scope = { in: z.string().optional(), seen: z.int().optional() };
  const about = { ...scope, ref };

  const draft = z.strictObject({
    title: z.string().min(1).max(150),
    detail: z.string().max(3000).optional(),
    owner: who.optional(),
    with: z.array(who).max(9).optional(),
    due: day.optional(),
    /** The meeting by which it is due. */
    follows: z
      .string()
      .regex(/^M-[1-9]\d{0,6}$/)
      .optional(),
    /** Mentioned in the middle of the text: the answer offers to give it to them. */
    named: z.array(who).max(3).optional(),
  });

  /** What can be wanted of actions. `in` is the partnership, `seen` the version a button was drawn from. */
  const commands = [
    z.strictObject({
      ask: z.literal('action.create'),
      ...scope,
      items: z.array(draft).min(1).max(20),
      /** Someone has seen the look-alike or the preview and wants it made. */
      sure: z.boolean().optional(),
    }),
    z.strictObject({
      ask: z.literal('action.done'),
      ...about,
      outcome: z.string().max(3000).optional(),
    }),
    z.strictObject({ ask: z.literal('action.outcome'), ...about, outcome: z.string().max(3000) }),
    z.strictObject({
      ask: z.literal('action.due'),
      ...about,
      due: day,
      sure: z.boolean().optional(),
    }),
    z.strictObject({
      ask: z.literal('action.assign'),
      ...about,
      owner: who,
      sure: z.boolean().optional(),
    }),
    z.strictObject({ ask: z.literal('action.take'), ...about }),
    z.strictObject({ ask: z.literal('action.accept'), ...about }),
    z.strictObject({ ask: z.literal('action.decline'), ...about }),
    z.strictObject({ ask: z.literal('action.note'), ...about, text: z.string().min(1).max(3000) }),
    z.strictObject({
      ask: z.literal('action.block'),
      ...about,
      reason: z.string().max(500).optional(),
    }),
    z.strictObject({ ask: z.literal('action.unblock'), ...about }),
    z.strictObject({ ask: z.literal('action.snooze'), ...about, until: day }),
    z.strictObject({
      ask: z.literal('action.drop'),
      ...about,
      reason: z.string().max(500).optional(),
      sure: z.boolean().optional(),
    }),
    z.strictObject({ ask: z.literal('action.reopen'), ...about }),
    z.strictObject({
      ask: z.literal('action.change'),
      ...about,
      title: z.string().min(1).max(150).optional(),
      detail: z.string().max(3000).optional(),
      owner: who.optional(),
      due: day.optional(),
      sure: z.boolean().optional(),
    }),
    /** "Tell Sam it looks done": asks the owner, changes nothing. */
    z.strictObject({ ask: z.literal('action.looks-done'), ...about }),
    /** Takes back the asker's own last change to this action; `also`: to the rest of a batch. */
    z.strictObject({
      ask: z.literal('action.undo'),
      ...about,
      also: z.array(ref).max(19).optional(),
    }),
    /** Moves the one live card to the bottom of the channel in which it is asked. */
    z.strictObject({ ask: z.literal('action.bring'), ...about }),
  ] as const;

  /** Which of the actions a list shows; open ones unless said. */
  const actionFilter = z.enum(['open', 'mine', 'overdue', 'all', 'done', 'unowned']);
  /** What can be asked to be shown of actions. */
  const questions = [
    z.strictObject({ ask: z.literal('action.show'), ...about }),
    z.strictObject({
      ask: z.literal('action.list'),
      ...scope,
      filter: actionFilter.optional(),
      who: who.optional(),
      words: z.string().max(200).optional(),
      /** The asker wants to finish one of these: each row offers that. */
      finishing: z.boolean().optional(),
      page: z.int().min(1).max(500).optional(),
      asText: z.boolean().optional(),
    }),
    z.strictObject({
      ask: z.literal('action.history'),
      ...about,
      page: z.int().min(1).max(500).optional(),
    }),
    z.strictObject({ ask: z.literal('action.as-text'), ...about }),
  ] as const;

  return { commands, questions, draft, actionFilter };
});
type Asks = ReturnType<typeof actionAsks>;

export type ActionDraft = z.infer<Asks['draft']>;
export type ActionFilter = z.infer<Asks['actionFilter']>;
export type ActionCommand = z.infer<Asks['commands'][number]>;
export type ActionQuestion = z.infer<Asks['questions'][number]>;
