import { say } from '../../../language/saying.ts';
import type { Context, Loaded, Needs, Partnership } from '../../../model/context.ts';
import type { Decider } from '../../../model/feature.ts';
import { type PersonId, type Ref, refOf } from '../../../model/ids.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { called, shownRef } from '../../../subject/names.ts';
import { type AboutSubject, recordIn, subjectIn, within } from '../../../subject/require.ts';
import type { Command } from '../../shapes.ts';
import type { Action } from '../action.ts';
import { namedIn } from '../naming.ts';
import { offers, type Thing, thingOf } from '../offers.ts';
import { actionStanding, type Me, meOf } from '../standing.ts';
import { isLive } from '../steps.ts';

/** One command about one action, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Action, Thing> {
  readonly action: Action;
  readonly me: Me;
}

/** An action among what was loaded; undefined where there is none of that reference. */
export const actionIn = (loaded: Loaded, partnership: Stored<Partnership>, ref: Ref) =>
  subjectIn<Action>('action', loaded, recordIn(partnership, ref));

/** The action, then whoever is named in it; or, where there is none, what was probably meant. */
export const needsOf =
  (refs: readonly Ref[], more: (loaded: Loaded) => readonly PersonId[] = () => []) =>
  (context: Context): Needs => {
    const partnership = within(context);
    return {
      records: refs.map((ref) => recordIn(partnership, ref)),
      next: (loaded) => {
        const found = refs.flatMap((ref) => actionIn(loaded, partnership, ref)?.state ?? []);
        if (found.length < refs.length) return { newest: { letter: 'A', limit: 20 } };
        return { people: [...namedIn(found, partnership.state), ...more(loaded)] };
      },
    };
  };

/** "There is no A-71 in Southport. Your open ones: …" */
export const noSuchAction = (ref: Ref, context: Context, loaded: Loaded): Refused => {
  const partnership = within(context);
  const me = meOf(context, partnership.state, loaded);
  const mine = [...loaded.records.values()]
    .filter((record): record is Stored<Action> => record.kind === 'action')
    .filter(({ state }) => isLive(state) && actionStanding(state, me) !== 'none')
    .slice(0, 3)
    .map((record) => {
      const own = refOf(record.id) ?? '';
      const shown = offers.show(thingOf(record, own, partnership));
      return { ...shown, label: say('label.text', { text: own }) };
    });
  const saying = say('action.none-such', {
    ref,
    where: called(partnership.state),
    open: mine.length,
  });
  const list = { ask: 'action.list', in: partnership.id } as const;
  return refused(saying, [...mine, { label: say('label.all-actions', {}), ask: list }]);
};

type AboutOne = Extract<Command, { ask: `action.${string}`; ref: Ref }>;

/** A rule about one action that must exist; `more` names people that its sentences need besides those in the action. */
export const onAction = <C extends AboutOne>(
  rule: (about: About<C>) => Outcome,
  more?: (command: C, loaded: Loaded) => readonly PersonId[],
): Decider<C> => ({
  needs: (command, context) =>
    needsOf([command.ref], (loaded) => more?.(command, loaded) ?? [])(context),
  decide: (command, context, loaded) => {
    const partnership = within(context);
    const record = actionIn(loaded, partnership, command.ref);
    if (!record) return noSuchAction(command.ref, context, loaded);
    const ref = shownRef(command.ref, partnership.state, context.where.place);
    return rule({
      command,
      context,
      loaded,
      partnership,
      record,
      action: record.state,
      ref,
      thing: thingOf(record, command.ref, partnership),
      me: meOf(context, partnership.state, loaded),
    });
  },
});
