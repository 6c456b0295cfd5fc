import { later } from '../../../calendar/instants.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectBody } from '../../../model/effect.ts';
import type { Decider, Deciders, Named } from '../../../model/feature.ts';
import type { RecordId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Done, type Outcome, refused } from '../../../model/outcome.ts';
import { nameOf, shownRef } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import type { ActionEvent } from '../action.ts';
import { offers, thingOf } from '../offers.ts';
import type { ActionCommand } from '../shapes.ts';
import { meOf } from '../standing.ts';
import { type About, actionIn, needsOf, noSuchAction, onAction } from './about.ts';
import { undoSeconds } from './rights.ts';
import { did } from './told.ts';

type Undo = Named<ActionCommand, 'action.undo'>;

/** What puts it right once it can no longer be taken back. */
const instead: Readonly<Partial<Record<ActionEvent['event'], keyof typeof offers>>> = {
  ActionCreated: 'drop',
  ActionDone: 'reopen',
  ActionDropped: 'reopen',
  ActionDueSet: 'newDate',
  ActionBlocked: 'unblock',
  ActionUnblocked: 'block',
};

/** Why this cannot be taken back; undefined where it can. */
const hindrance = (about: About<unknown>): Saying | undefined => {
  const { action, loaded, me, ref, context } = about;
  const { by, did: what, at } = action.last;
  if (action.standing.is === 'taken-back') return say('action.was-taken-back', { ref });
  if (what === 'ActionUndone') return say('action.undone-already', { ref });
  if (by !== me.person) {
    const who = nameOf(by, loaded.people);
    return say('action.undo-not-yours', defined({ ref, who }));
  }
  return context.now > later(at, undoSeconds) ? say('action.undo-too-late', { ref }) : undefined;
};

/** Takes back the last change to one action, or says what puts it right instead. */
const back = (about: About<unknown>): Outcome => {
  const { action, ref, thing } = about;
  const why = hindrance(about);
  const other: Offer = offers[instead[action.last.did] ?? 'change'](thing);
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

/** Everything a batch made is taken back together, or none of it. */
const backAll = (command: Undo, outcomes: readonly Outcome[]): Outcome => {
  const done = outcomes.filter((one): one is Done => one.kind === 'done');
  const [first] = done;
  const stuck = outcomes.find((one) => one.kind !== 'done');
  if (!first || stuck) return stuck ?? refused(say('action.undone-already', { ref: command.ref }));
  const effects = done.flatMap((one) => one.effects);
  const once = effects.filter(
    (effect, index) => effects.findIndex((one) => same(one) === same(effect)) === index,
  );
  return {
    kind: 'done',
    changes: done.flatMap((one) => one.changes),
    effects: once,
    reply: { saying: say('action.taken-back-all', { count: done.length }) },
  };
};
const same = (effect: unknown): string => JSON.stringify(effect);

const one = onAction<Undo>(back);

/**
 * What is to be taken back. A typed "undo" names the version that its asker's last change made: where that was
 * the making of a batch, all of it is meant.
 */
const refsIn = (
  { ref, also = [], seen }: Undo,
  context: Context,
  loaded?: Loaded,
): readonly Ref[] => {
  const action = loaded && actionIn(loaded, within(context), ref)?.state;
  const made = action?.last.did === 'ActionCreated' && seen === 1 ? (action.batch ?? []) : [];
  return [...new Set([ref, ...also, ...made])];
};

const decide: Decider<Undo>['decide'] = (command, context, loaded) => {
  const refs = refsIn(command, context, loaded);
  if (refs.length === 1) return one.decide(command, context, loaded);
  const partnership = within(context);
  const missing = refs.find((ref) => !actionIn(loaded, partnership, ref));
  if (missing !== undefined) return noSuchAction(missing, context, loaded);
  const me = meOf(context, partnership.state, loaded);
  const outcomes = refs.flatMap((own) => {
    const record = actionIn(loaded, partnership, own);
    if (!record) return [];
    const ref = shownRef(own, partnership.state, context.where.place);
    const thing = thingOf(record, own, partnership);
    return [
      back({ command, context, loaded, partnership, record, action: record.state, ref, thing, me }),
    ];
  });
  return backAll(command, outcomes);
};

/** The rule of an undo: the record keeps both the change and that it was undone. */
export const undoing: Pick<Deciders<ActionCommand>, 'action.undo'> = {
  'action.undo': {
    needs: (command, context) => {
      const named = refsIn(command, context);
      const first = needsOf(named)(context);
      const next = (loaded: Loaded) => {
        const all = refsIn(command, context, loaded);
        return all.length > named.length ? needsOf(all)(context) : (first.next?.(loaded) ?? {});
      };
      return { ...first, next };
    },
    decide,
  },
};
