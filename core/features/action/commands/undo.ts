import * as z from 'zod';
import { type Saying, say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectBody } from '../../../model/effect.ts';
import type { RecordId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Done, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { aboutOf, findOf, needsOf } from '../../../subject/about.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { about, ref } from '../ask-fields.ts';
import { type About, actions, onAction } from '../decide/about.ts';
import { did, onceEach } from '../decide/told.ts';
import { offers, putsRight } from '../offers.ts';
import { bare } from '../reads/tails.ts';

/** Takes back the asker's own last change to this action; `also`: to the rest of a batch. */
export const undo = /* @__PURE__ */ ask('action.undo', () => ({
  ...about(),
  also: z.array(ref()).max(19).optional(),
}));

type Undo = Named<'action.undo'>;

/** Why this cannot be taken back; undefined where it can. */
const hindrance = (about: About<unknown>): Saying | undefined => {
  const { action, ref } = about;
  if (action.standing.is === 'taken-back') return say('action.was-taken-back', { ref });
  if (action.last.did === 'ActionUndone') return say('action.undone-already', { ref });
  return undoHindrance(action.last, about, {
    notYours: (who) => say('action.undo-not-yours', { ref, ...who }),
    late: () => say('action.undo-too-late', { ref }),
  });
};

/** Takes back the last change to one action, or says what puts it right instead. */
const back = (about: About<unknown>): Outcome => {
  const { action, ref, thing } = about;
  const why = hindrance(about);
  const other: Offer = putsRight(action.last.did, thing);
  if (why) return refused(why, [other, offers.history(thing)]);
  const created = action.last.did === 'ActionCreated';
  const saying = created
    ? say('action.taken-back', { ref, title: action.title })
    : say('action.undone', { ref, title: action.title });
  const done = did(about, { event: 'ActionUndone' }, { saying, offers: [offers.show(thing)] });
  // One of a batch has no card of its own yet: the batch's card shows that it is gone.
  return created && action.batch
    ? { ...done, effects: done.effects.filter(({ body }) => !isCardOf(body, about.record.id)) }
    : done;
};

const isCardOf = (body: EffectBody, subject: RecordId): boolean =>
  body.kind === 'card' && body.subject === subject;

/** What was done to several in one go is taken back together, or none of it. */
const backAll = (command: Undo, abouts: readonly About<unknown>[]): Outcome => {
  const outcomes = abouts.map(back);
  const done = outcomes.filter((one): one is Done => one.kind === 'done');
  const [first] = done;
  const stuck = outcomes.find((one) => one.kind !== 'done');
  if (!first || stuck) return stuck ?? refused(say('action.undone-already', { ref: command.ref }));
  const made = abouts.every(({ action }) => action.last.did === 'ActionCreated');
  const count = done.length;
  return {
    kind: 'done',
    changes: done.flatMap((one) => one.changes),
    effects: onceEach(done.flatMap((one) => one.effects)),
    reply: {
      saying: made ? say('action.taken-back-all', { count }) : say('action.undone-all', { count }),
    },
  };
};

const one = /* @__PURE__ */ onAction<Undo>(back);

/**
 * What is to be taken back. A typed "undo" names the version that its asker's last change made: where that was
 * done to several in one go, all of them are meant.
 */
const refsIn = (
  { ref, also = [], seen }: Undo,
  context: Context,
  loaded?: Loaded,
): readonly Ref[] => {
  const action = loaded && findOf(actions, ref, context, loaded)?.state;
  const made = action?.last.did === 'ActionCreated' && seen === 1 ? (action.batch ?? []) : [];
  const done = action && action.turns === seen ? (action.last.batch ?? []) : [];
  return [...new Set([ref, ...also, ...made, ...done])];
};

const decide: Decider<Undo>['decide'] = (command, context, loaded) => {
  const refs = refsIn(command, context, loaded);
  if (refs.length === 1) return one.decide(command, context, loaded);
  const all = refs.map((own) => aboutOf(actions, { ...command, ref: own }, context, loaded));
  const missing = all.find((about) => 'kind' in about);
  return (
    missing ??
    backAll(
      command,
      all.flatMap((about) => ('kind' in about ? [] : [about])),
    )
  );
};

export const undoRule = () =>
  command(undo, {
    right: 'member',
    typed: bare(['undo'], 'action.undo'),
    needs: (command, context) => {
      const named = refsIn(command, context);
      const first = needsOf(actions, named, context);
      const next = (loaded: Loaded) => {
        const all = refsIn(command, context, loaded);
        return all.length > named.length
          ? needsOf(actions, all, context)
          : (first.next?.(loaded) ?? {});
      };
      return { ...first, next };
    },
    decide,
  });
