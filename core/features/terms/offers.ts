import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { Offer } from '../../model/offer.ts';
import type { Here } from './decide/here.ts';
import type { Clause } from './terms.ts';

type At = Pick<StoredPartnership, 'id' | 'state'>;

/** What can be asked of terms, as buttons. */
export const offers = {
  all: ({ id, state }: At): Offer => ({
    label: say('label.terms.all', {}),
    about: state.name,
    ask: { ask: 'terms.show', in: id },
  }),
  draft: ({ id, state }: At): Offer => ({
    label: say('label.terms.draft', {}),
    about: state.name,
    ask: { ask: 'terms.show', in: id, draft: true },
  }),
  history: ({ id, state }: At): Offer => ({
    label: say('label.terms.history', {}),
    about: state.name,
    ask: { ask: 'terms.history', in: id },
  }),
  add: ({ id, state }: At): Offer => ({
    label: say('label.terms.add', {}),
    about: state.name,
    ask: { ask: 'form', form: 'terms.clause', in: id },
    opens: 'form',
  }),
  fork: ({ id, state }: At): Offer => ({
    label: say('label.terms.fork', {}),
    about: state.name,
    ask: { ask: 'form', form: 'terms.fork', in: id },
    opens: 'form',
  }),
  agree: ({ id, state }: At): Offer => ({
    label: say('label.terms.agree', {}),
    about: state.name,
    ask: { ask: 'form', form: 'terms.agree', in: id },
    opens: 'form',
  }),
  clause: (
    { id }: At,
    { number, heading }: Pick<Clause, 'number' | 'heading'>,
    draft: boolean,
  ): Offer => ({
    label: say('label.show', {}),
    about: `${number} ${heading}`,
    ask: { ask: 'terms.clause', in: id, number, ...(draft ? { draft } : {}) },
  }),
  change: ({ id }: At, { number, heading }: Pick<Clause, 'number' | 'heading'>): Offer => ({
    label: say('label.change', {}),
    about: `${number} ${heading}`,
    ask: { ask: 'form', form: 'terms.clause', in: id, given: { number: `${number}` } },
    opens: 'form',
  }),
  takeOut: ({ at, version }: Here, { number, heading }: Clause): Offer => ({
    label: say('label.terms.take-out', {}),
    about: `${number} ${heading}`,
    ask: { ask: 'terms.take-out', in: at.id, number, seen: version },
  }),
};
