import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import { type DeputyLimit, deputyLimit, rulesOn, termsAmong } from '../../../subject/terms.ts';
import type { Here } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { seatName } from '../view/seat-line.ts';

interface Allowing {
  readonly at: Here;
  readonly context: Pick<Context, 'today'>;
  readonly loaded: Pick<Loaded, 'records'>;
}
type Deputies = Pick<Seat, 'kind' | 'deputies'>;

/**
 * By what a seat may not have these deputies: more than a clause says, or a councillor's where none says it may. Whoever
 * was a deputy before stays, until the seat is made a councillor's.
 */
export const tooManyDeputies = (
  before: Deputies,
  { kind, deputies }: { readonly kind: Seat['kind'] | undefined } & Pick<Seat, 'deputies'>,
  { at, context, loaded }: Allowing,
): { readonly limit?: DeputyLimit } | undefined => {
  const isMore = deputies.some((one: PersonId) => !before.deputies.includes(one));
  if (!isMore && kind === before.kind) return undefined;
  const limit = deputyLimit(rulesOn(termsAmong(at, loaded.records), context.today), { kind });
  const most = limit?.most ?? (kind === 'councillor' ? 0 : deputies.length);
  return deputies.length <= most ? undefined : defined({ limit });
};

/** The refusal of deputies that a seat may not have. */
export const deputiesRefused = (
  before: Seat,
  { kind = before.kind, deputies }: Deputies,
  { at, context, loaded }: Allowing & { readonly loaded: Pick<Loaded, 'records' | 'people'> },
): Refused | undefined => {
  const amiss = tooManyDeputies(before, { kind, deputies }, { at, context, loaded });
  if (!amiss) return undefined;
  const { limit } = amiss;
  const seat = seatName(before, loaded.people);
  const terms = say('label.terms.all', {});
  const add = say('label.terms.add', {});
  const { id } = at;
  const { name: about } = at.state;
  return limit
    ? refused(say('terms.too-many-deputies', { limit, seat }), [
        { label: terms, about, ask: { ask: 'terms.show', in: id } },
      ])
    : refused(say('terms.no-deputies', { seat }), [
        { label: add, about, ask: { ask: 'form', form: 'terms.clause', in: id }, opens: 'form' },
      ]);
};
