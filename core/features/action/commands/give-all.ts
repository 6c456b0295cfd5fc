import * as z from 'zod';
import { needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context, Loaded, Needs } from '../../../model/context.ts';
import {
  hasLetter,
  organisationId,
  type PersonId,
  partnershipOf,
  refOf,
} from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { aboutOf } from '../../../subject/about.ts';
import { called, nameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Action } from '../action.ts';
import { organisation, person, who } from '../ask-fields.ts';
import { type About, actions } from '../decide/about.ts';
import { givenLines } from '../decide/given-lines.ts';
import { ownerFrom, peopleIn, sameOwner } from '../decide/owners.ts';
import { did, onceEach } from '../decide/told.ts';
import { owner } from '../forms/fields.ts';
import { family } from '../forms.ts';
import { actionLetter } from '../letter.ts';
import { ownerName } from '../naming.ts';
import { allActions, offers } from '../offers.ts';
import { isLive } from '../steps.ts';

/** So many are given in one go. */
const mostGiven = 20;

export const giveAll = /* @__PURE__ */ ask('action.give-all', () => ({
  ...scope(),
  /** Whose they are. */
  of: z.union([person(), z.strictObject({ organisation: organisation() })]),
  owner: who(),
}));
type GiveAll = Named<'action.give-all'>;

/** What stands with somebody here. */
const thingsIn = (context: Context, things: Loaded['things'] = []) => {
  const { id } = within(context);
  return things.filter((one) => partnershipOf(one) === id && hasLetter(one, actionLetter));
};

/** Who has them: a person, or an organisation by its name. */
const holderOf = ({ of }: GiveAll) =>
  typeof of === 'string' ? { person: of as PersonId } : { organisation: of.organisation };

const isTheirs = ({ owner }: Action, of: ReturnType<typeof holderOf>): boolean =>
  owner !== undefined &&
  ('person' in of
    ? 'person' in owner && owner.person === of.person
    : 'organisation' in owner && sameTitle(owner.organisation, of.organisation ?? ''));

const needsOf = (command: GiveAll, context: Context): Needs => {
  const of = holderOf(command);
  return {
    thingsOf: 'person' in of ? of.person : organisationId(within(context).id, of.organisation),
    next: (loaded) => ({
      records: thingsIn(context, loaded.things).slice(0, mostGiven + 1),
      people: [...('person' in of ? [of.person] : []), ...peopleIn([command.owner], loaded)],
    }),
  };
};

const decide = (command: GiveAll, context: Context, loaded: Loaded): Outcome => {
  const partnership = within(context);
  const { id, state } = partnership;
  const of = holderOf(command);
  const from = 'person' in of ? (nameOf(of.person, loaded.people) ?? '') : of.organisation;
  const abouts = thingsIn(context, loaded.things).flatMap((record) => {
    const ref = refOf(record);
    return ref ? [aboutOf(actions, { ref }, context, loaded)] : [];
  });
  const all = abouts.filter(
    (one): one is About<{ ref: string }> =>
      !('kind' in one) && isLive(one.action) && isTheirs(one.action, of),
  );
  const these = all.slice(0, mostGiven);
  const [first, ...others] = these;
  if (!first) {
    return refused(say('action.nothing-of', { who: from, where: called(state) }), [allActions(id)]);
  }
  const to = ownerFrom(command.owner, context, state, loaded);
  if ('kind' in to) return to;
  const name = ownerName(to, loaded.people) ?? '';
  if (sameOwner(first.action.owner, to)) {
    return refused(say('action.have-them-already', { who: name }), [allActions(id)]);
  }
  const more = all.length > these.length;
  const saying = say('action.given-all', { count: these.length, from, who: name, more });
  const undo: Offer = {
    ...offers.undo(first.thing),
    about: from,
    ask: {
      ask: 'action.undo',
      in: id,
      ref: first.thing.ref,
      ...(others.length > 0 ? { also: others.map(({ thing }) => thing.ref) } : {}),
    },
  };
  const batch = others.length > 0 ? { batch: these.map(({ thing }) => thing.ref) } : {};
  const done = these.map((one) => {
    const { title, due } = one.action;
    const lines = givenLines(to, [{ ref: one.ref, title, due }], one);
    return did(one, { event: 'ActionAssigned', owner: to, ...batch }, { saying }, lines);
  });
  return {
    kind: 'done',
    changes: done.flatMap(({ changes }) => changes),
    effects: onceEach(done.flatMap(({ effects }) => effects)),
    reply: { saying, offers: [undo, allActions(id)] },
  };
};

/** Gives all that is open with one person or organisation to somebody else, as where a seat changes hands. */
export const giveAllRule = () =>
  command(giveAll, {
    right: 'chair or clerk',
    needs: needsOf,
    decide,
    forms: [
      form(family, 'action.give-all', {
        title: 'action.form.give-all',
        fields: { owner: needed('action.error.who', owner({ orNoOne: () => false })) },
        carries: ({ values }) => ({
          of: line(values.of) ?? '',
          organisation: line(values.organisation) ?? '',
        }),
        ask: ({ owner: to }, { context, carried }) => ({
          ask: 'action.give-all',
          in: within(context).id,
          of: carried('organisation')
            ? { organisation: carried('organisation') ?? '' }
            : (carried('of') ?? ''),
          owner: to,
        }),
      }),
    ],
  });
