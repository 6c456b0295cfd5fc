import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { within } from '../../../subject/require.ts';
import { ref } from '../ask-fields.ts';
import { type About, actions } from '../decide/about.ts';
import { mayWork, notYours } from '../decide/rights.ts';
import { did, onceEach } from '../decide/told.ts';
import { allActions, offers } from '../offers.ts';
import { isLive } from '../steps.ts';

/** So many are finished in one go. */
const mostDone = 10;

export const doneAll = /* @__PURE__ */ ask('action.done-all', () => ({
  ...scope(),
  refs: z.array(ref()).min(1).max(mostDone),
}));
type DoneAll = Named<'action.done-all'>;

/** Why not one of them, and the way to finish the others. */
const withOthers = (why: Outcome, one: string, { ask, in: id, refs }: DoneAll): Outcome => {
  const others = refs.filter((other) => other !== one);
  if (!('reply' in why) || others.length === 0) return why;
  const offer: Offer = {
    label: say('label.action.finish', { refs: others }),
    ask: { ask, ...defined({ in: id }), refs: others },
  };
  return { ...why, reply: { ...why.reply, offers: [offer, ...(why.reply.offers ?? [])] } };
};

/** All of them or none: where one is somebody else's, nothing is changed. */
const decide = (command: DoneAll, context: Context, loaded: Loaded): Outcome => {
  const { id } = within(context);
  const all: About<{ ref: string }>[] = [];
  for (const one of new Set(command.refs)) {
    const about = aboutOf(actions, { ref: one }, context, loaded);
    if ('kind' in about) return withOthers(about, one, command);
    if (!mayWork(about)) return withOthers(notYours(about, 'finish'), one, command);
    if (isLive(about.action)) all.push(about);
  }
  const [first, ...others] = all;
  if (!first) return refused(say('action.done-already-all', {}), [allActions(id)]);
  const refs = all.map(({ ref: shown }) => shown);
  const undo: Offer = {
    ...offers.undo(first.thing),
    about: refs.join(', '),
    ask: {
      ask: 'action.undo',
      in: id,
      ref: first.thing.ref,
      ...(others.length > 0 ? { also: others.map(({ thing }) => thing.ref) } : {}),
    },
  };
  const saying = say('action.done-all', { refs });
  const batch = others.length > 0 ? { batch: all.map(({ thing }) => thing.ref) } : {};
  const done = all.map((one) => did(one, { event: 'ActionDone', ...batch }, { saying }));
  return {
    kind: 'done',
    changes: done.flatMap(({ changes }) => changes),
    effects: onceEach(done.flatMap(({ effects }) => effects)),
    reply: { saying, offers: [undo, allActions(id)] },
  };
};

/** Finishes several that were named together, each by the right of whoever has it. */
export const doneAllRule = () =>
  command(doneAll, {
    right: 'owner',
    needs: ({ refs }, context) => needsOf(actions, refs, context),
    decide,
  });
