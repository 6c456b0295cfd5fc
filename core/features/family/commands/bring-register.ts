import * as z from 'zod';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { page, scope, sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { mostTableRows } from '../../../model/limits.ts';
import type { Offer, ReplyRow } from '../../../model/offer.ts';
import { type Asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { neverMind, wishing } from '../../../subject/thing.ts';
import { pageOf } from '../../../view/pages.ts';
import { registerRow } from '../ask-fields.ts';
import { familyChange, familyIn } from '../family.ts';
import { registerForm } from '../forms/register.ts';
import { byMe, partnershipsIn, toOfficers, treeOffer, wholeFamily } from '../here.ts';
import { type Plan, planned, type Wanted } from '../register/plan.ts';

/** So many partnerships are set at once: what one commit carries. */
const mostAtOnce = 25;
/** So many that are not in the file are named. */
const mostNamed = 10;

/** A register as a file has it: all of it is shown first, and set once that is confirmed. */
export const bringRegister = /* @__PURE__ */ ask('family.bring-register', () => ({
  ...scope(),
  rows: z.array(registerRow()).min(1).max(mostTableRows),
  /** What was shown and is confirmed; where it would be something else by now, that is shown. */
  shown: z.string().max(64).optional(),
  sure: sure(),
  page: page(60),
}));
type Bring = Named<'family.bring-register'>;

const lineOf = ({ row, at, kind, parent, wards }: Wanted): Saying =>
  say('family.register.row', {
    row,
    partnership: at.state.name,
    wards,
    ...defined({ kind, parent: parent?.state.name }),
  });

const setUpOffer = (name: string): Offer => ({
  label: say('label.family.register.set-up', { name }),
  ask: { ask: 'form', form: 'partnership.setup', given: { name } },
  opens: 'form',
});

/** Wrong lines first, then what is not set up, then what would change; ten a page. */
const preview = (
  command: Bring,
  plan: Plan,
  { later, shown }: { later: number; shown: string },
): Asked => {
  const { sure: _, shown: __, page: wanted, ...ask } = command;
  const rows: ReplyRow[] = [
    ...plan.amiss.map(({ why }) => ({ saying: why, offers: [] })),
    ...plan.gaps.map(({ row, name }) => ({
      saying: say('family.register.gap', { row, name }),
      offers: [setUpOffer(name)],
    })),
    ...plan.wanted.map((one) => ({ saying: lineOf(one), offers: [] })),
  ];
  const numbered = rows.map((row, index) => ({ row, index }));
  const part = pageOf(numbered, { page: wanted }, { nameOf: ({ index }) => `${index}` });
  const { from, to, total } = part;
  const [count, left] = [plan.wanted.length, plan.amiss.length];
  const confirm: Offer[] =
    count === 0
      ? []
      : [
          {
            label: say('label.family.register.set', { count, left }),
            ask: { ...ask, sure: true, shown },
          },
        ];
  const next: Offer[] = part.next
    ? [{ label: say('label.next-page', {}), ask: { ...ask, page: (wanted ?? 1) + 1 } }]
    : [];
  const { unnamed, gaps, same } = plan;
  const names = unnamed.slice(0, mostNamed);
  const values = { count, wrong: left, gaps: gaps.length, same, later };
  return {
    kind: 'asked',
    reply: {
      saying: say('family.register.preview', values),
      rows: part.shown.map(({ row }) => row),
      lines: [
        ...(unnamed.length > 0
          ? [say('family.register.unnamed', { names, more: unnamed.length - names.length })]
          : []),
        ...(total > part.shown.length ? [say('list.page', { from, to, total, least: false })] : []),
      ],
      offers: [...wishing(confirm), ...next, neverMind()],
      inPlace: true,
    },
  };
};

/** As much of it as is set at once; the rest waits for the next time. */
const partOf = (plan: Plan): { readonly plan: Plan; readonly later: number } => {
  const wanted = plan.wanted.slice(0, mostAtOnce);
  const ids = new Set(wanted.map(({ at }) => at.id));
  const events = plan.events.filter((event) =>
    ids.has(event.event === 'ParentSet' ? event.child : event.in),
  );
  return { plan: { ...plan, wanted, events }, later: plan.wanted.length - wanted.length };
};

const set = (
  { wanted, events }: Plan,
  later: number,
  context: Context,
  loaded: Loaded,
): Outcome => {
  const by = byMe(context, loaded);
  return {
    kind: 'done',
    changes: [
      ...(events.length > 0 ? [familyChange(loaded, events)] : []),
      ...wanted.flatMap(({ at, kind }) =>
        kind === undefined
          ? []
          : [
              {
                record: at.id,
                kind: 'partnership',
                events: [{ event: 'PartnershipChanged', facts: { sort: kind } }],
              } as const,
            ],
      ),
    ],
    effects: wanted.flatMap(({ at, parent }) =>
      parent
        ? toOfficers(
            parent,
            say('family.child-came', { child: at.state.name, parent: parent.state.name, by }),
            [
              {
                label: say('label.family.let-go', {}),
                about: at.state.name,
                ask: { ask: 'family.let-go', in: parent.id, child: at.id },
              },
            ],
            context,
          )
        : [],
    ),
    reply: {
      saying: say('family.register.done', { count: wanted.length, later }),
      offers: [treeOffer],
    },
  };
};

/** Sets kinds, wards and what stands under what as a file has them, and lists the gaps (rules: Register). */
export const bringRegisterRule = () =>
  command(bringRegister, {
    right: 'chair or clerk',
    needs: (_, { me }) => ({ ...wholeFamily, people: [me] }),
    decide: (command, context, loaded) => {
      within(context);
      const { me, today } = context;
      const all = partnershipsIn(loaded);
      const whole = planned(command.rows, { all, family: familyIn(loaded), me, today });
      const { plan, later } = partOf(whole);
      if (plan.wanted.length + plan.amiss.length + plan.gaps.length === 0)
        return refused(say('family.register.same', {}), [treeOffer]);
      const lines = plan.wanted.map(lineOf);
      const shown = context.hash(JSON.stringify(lines)).slice(0, 32);
      const isNow = command.sure && command.shown === shown && plan.wanted.length > 0;
      return isNow ? set(plan, later, context, loaded) : preview(command, plan, { later, shown });
    },
    forms: [registerForm()],
  });
