import type { Commit } from '../model/commit.ts';
import type { Context } from '../model/context.ts';
import type { Addressed, Effect } from '../model/effect.ts';
import { type EffectId, effectId } from '../model/ids.ts';

/**
 * At most so many effects are born with a command (rules: Effects); a wider audience is one effect
 * that unfolds.
 */
export const mostAtOnce = 20;

/** The id of a message that has a name, to one of those it is for. */
export const named = (name: string, to: string): EffectId => effectId(`${name}/${to}`);

const effectOf = (
  { to, body, name, notBefore, partnership }: Addressed,
  id: EffectId,
  { now, programme }: Pick<Context, 'now' | 'programme'>,
): Commit['effects'][number] => ({
  effect: {
    id: name === undefined ? id : named(name, to),
    programme,
    ...(partnership ? { partnership } : {}),
    to,
    body,
    made: now,
    due: notBefore ?? now,
    attempt: 0,
    state: { is: 'waiting' },
  },
  ifNew: name !== undefined,
});

/** Messages as the effects of one commit. */
export const addressEffects = (
  messages: readonly Addressed[],
  context: Pick<Context, 'now' | 'programme' | 'fresh'>,
): Commit['effects'] => {
  const idOf = (index: number) => effectId(context.fresh('effect', index));
  const [first] = messages;
  if (messages.length <= mostAtOnce || !first) {
    return messages.map((one, index) => effectOf(one, idOf(index), context));
  }
  const spread = { to: first.to, body: { kind: 'spread', messages } } as const;
  return [effectOf(spread, idOf(0), context)];
};

/** The effects that a spread one unfolds into, named after it so that unfolding twice makes them once. */
export const unfolded = (effect: Effect): Commit['effects'] =>
  effect.body.kind === 'spread'
    ? effect.body.messages.map((one, index) => {
        const made = effectOf(one, effectId(`${effect.id}.${index}`), {
          now: effect.made,
          programme: effect.programme,
        });
        return { ...made, ifNew: true };
      })
    : [];
