import { type At, type Errors, wrong } from '../../../forms/declared.ts';
import { line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import { organisationsId } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import type { SeatKind } from '../../../model/seat-kinds.ts';
import { seatKinds } from '../../../model/seat-kinds.ts';
import { type Sector, sectors } from '../../../model/sectors.ts';
import { within } from '../../../subject/require.ts';
import { family } from '../forms.ts';
import { organisationsIn } from '../organisations.ts';
import { type SeatPlan, spanIn } from '../seat-plan.ts';

const planOf = ({ context, loaded }: At<undefined>): { readonly plan: SeatPlan | undefined } => ({
  plan: organisationsIn(loaded, within(context).id)?.state.plan,
});
type Planning = ReturnType<typeof planOf>;

/** How many seats of a kind there are to be. */
const spanOf = (kind: SeatKind) =>
  line({
    label: () => say('field.seat-plan.kind', { kind }),
    hint: 'hint.seat-plan.kind',
    max: 30,
    given: ({ thing: { plan }, context }: At<Planning>) => {
      const found = plan?.kinds.find((one) => one.kind === kind);
      return found && sentence(say('seat-plan.span', found), context.locale);
    },
  });

const called = (sector: Sector, locale: Locale): readonly string[] => [
  sector,
  sentence(say('organisations.sector', { sector }), locale),
];

/** Sectors by their names, with commas; or the first that is none. */
const sectorsIn = (typed: string, locale: Locale): readonly Sector[] | Errors => {
  const names = typed
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const found = names.map((name) =>
    sectors.find((sector) => called(sector, locale).some((one) => sameTitle(one, name))),
  );
  const at = found.indexOf(undefined);
  if (at >= 0) return wrong('sectors', say('seat-plan.no-sector', { sector: names[at] ?? '' }));
  return found.filter((one) => one !== undefined);
};

/** Which seats a partnership is to have. */
export const seatPlanForm = () =>
  form(family, 'partnership.plan-seats', {
    needs: (context) => ({ records: [organisationsId(within(context).id)] }),
    of: planOf,
    title: ({ context }) => say('form.seat-plan', { partnership: within(context).state.name }),
    fields: {
      councillor: spanOf('councillor'),
      partner: spanOf('partner'),
      officer: spanOf('officer'),
      business: spanOf('business'),
      community: spanOf('community'),
      advisory: spanOf('advisory'),
      sectors: line({
        label: 'field.seat-plan.sectors',
        hint: 'hint.seat-plan.sectors',
        max: 200,
        given: ({ thing: { plan } }: At<Planning>) => plan?.sectors.join(', '),
      }),
    },
    ask: ({ sectors: typed = '', ...kinds }, { context }) => {
      const unread = seatKinds.find((kind) => kinds[kind] && !spanIn(kinds[kind]));
      if (unread) return wrong(unread, say('seat-plan.unread', {}));
      const read = sectorsIn(typed, context.locale);
      if ('errors' in read) return read;
      return {
        ask: 'partnership.plan-seats',
        kinds: seatKinds.flatMap((kind) => {
          const span = spanIn(kinds[kind] ?? '');
          return span ? [{ kind, ...span }] : [];
        }),
        sectors: [...read],
      };
    },
  });
