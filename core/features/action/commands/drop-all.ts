import * as z from 'zod';
import { type Saying, say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { called } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { ref } from '../ask-fields.ts';
import { type About, actions } from '../decide/about.ts';
import { did, onceEach } from '../decide/told.ts';
import { allActions, offers } from '../offers.ts';
import { mostDropped } from '../questions/drop-these.ts';
import { isLate } from '../steps.ts';

export const dropAll = /* @__PURE__ */ ask('action.drop-all', () => ({
  ...scope(),
  refs: z.array(ref()).min(1).max(mostDropped),
  /** There were more than one press drops. */
  rest: z.boolean().optional(),
}));
type DropAll = Named<'action.drop-all'>;

const decide = (command: DropAll, context: Context, loaded: Loaded): Outcome => {
  const partnership = within(context);
  const { id, state } = partnership;
  const refs = [...new Set(command.refs)];
  const all = refs.map((one) => aboutOf(actions, { ref: one }, context, loaded));
  // What moved since the list was shown is left as it is.
  const these = all.filter(
    (one): one is About<{ ref: string }> => !('kind' in one) && isLate(one.action, context.today),
  );
  const [first, ...others] = these;
  const left = refs.length - these.length;
  if (!first) {
    return refused(say('action.drop-moved', { where: called(state) }), [allActions(id)]);
  }
  const undo: Offer = {
    ...offers.undo(first.thing),
    about: called(state),
    ask: {
      ask: 'action.undo',
      in: id,
      ref: first.thing.ref,
      ...(others.length > 0 ? { also: others.map(({ thing }) => thing.ref) } : {}),
    },
  };
  const more: Offer = {
    label: say('label.action.next-late', {}),
    about: called(state),
    ask: { ask: 'action.drop-these', in: id },
  };
  const saying: Saying = say('action.dropped-all', {
    count: these.length,
    left,
    where: called(state),
  });
  const batch = these.map(({ thing }) => thing.ref);
  const event = { event: 'ActionDropped' as const, ...(others.length > 0 ? { batch } : {}) };
  const done = these.map((one) => did(one, event, { saying }));
  return {
    kind: 'done',
    changes: done.flatMap(({ changes }) => changes),
    effects: onceEach(done.flatMap(({ effects }) => effects)),
    reply: { saying, offers: [undo, ...(command.rest ? [more] : []), allActions(id)] },
  };
};

/** Drops what was listed as late, all at once; each can be reopened, and all of it taken back. */
export const dropAllRule = () =>
  command(dropAll, {
    right: 'chair or clerk',
    needs: ({ refs }, context) => needsOf(actions, refs, context),
    decide,
  });
