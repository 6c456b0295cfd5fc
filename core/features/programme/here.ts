import type { Saying } from '../../language/saying.ts';
import { say } from '../../language/saying.ts';
import type { Context, Loaded, StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { PersonId } from '../../model/ids.ts';
import { byName } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { inHours } from '../../subject/line.ts';
import { nameOf } from '../../subject/names.ts';
import { officers } from '../../subject/standing.ts';
import { isClosed } from '../../subject/stopped.ts';
import { leadIn } from './programme.ts';

/** The partnerships among what was loaded, by name. */
export const partnershipsIn = ({ records }: Pick<Loaded, 'records'>): StoredPartnership[] =>
  [...records.values()]
    .filter((record): record is StoredPartnership => record.kind === 'partnership')
    .sort((one, other) => byName(one.state.name, other.state.name));

/** The open partnership that was set up before all others: its chair or clerk may take the programme on where nobody leads it. */
export const oldestOf = (loaded: Pick<Loaded, 'records'>): StoredPartnership | undefined =>
  partnershipsIn(loaded)
    .filter(({ state }) => !isClosed(state))
    .sort((one, other) => (one.state.madeAt < other.state.madeAt ? -1 : 1))[0];
/** Whether the asker is chair or clerk there. */
export const leadsIn = (there: StoredPartnership | undefined, { me }: Pick<Context, 'me'>) =>
  there !== undefined && officers(there.state).includes(me);

/** Who did it, as sentences name them. */
export const byMe = ({ me, asker }: Context, { people }: Pick<Loaded, 'people'>): string =>
  nameOf(me, people) ?? asker.name;

/** A line to somebody, within the working hours of where they are met. */
export const tell = (
  to: PersonId,
  saying: Saying,
  offers: readonly Offer[],
  { now, partnership }: Pick<Context, 'now' | 'partnership'>,
): EffectDraft =>
  inHours(
    {
      to,
      body: { kind: 'notice', notice: { notice: 'line', saying, offers, afterClosing: true } },
    },
    now,
    partnership?.state ?? { zone: 'Europe/London', nation: 'england-and-wales' },
  );

type At = Pick<StoredPartnership, 'id' | 'state'>;
const inside = (at: At | undefined) => (at ? { in: at.id } : {});

/** What can be asked of a programme, as buttons; each names the partnership it is asked in, by which the programme is known. */
export const offers = {
  lead: (at?: At): Offer => ({
    label: say('label.programme.lead', {}),
    ask: { ask: 'programme.lead', ...inside(at) },
  }),
  overview: (at?: At): Offer => ({
    label: say('label.programme.overview', {}),
    ask: { ask: 'programme.overview', ...inside(at) },
  }),
  handOn: (at?: At): Offer => ({
    label: say('label.programme.hand-on', {}),
    ask: { ask: 'form', form: 'programme.hand-on', ...inside(at) },
    opens: 'form',
  }),
  takeOn: (at?: At): Offer => ({
    label: say('label.programme.take-on', {}),
    ask: { ask: 'programme.take-on', ...inside(at) },
  }),
  decline: (at?: At): Offer => ({
    label: say('label.programme.decline', {}),
    ask: { ask: 'programme.decline', ...inside(at) },
  }),
  keys: (at?: At): Offer => ({
    label: say('label.programme.keys', {}),
    ask: { ask: 'programme.keys', ...inside(at) },
  }),
  nameKeys: (at?: At): Offer => ({
    label: say('label.programme.name-keys', {}),
    ask: { ask: 'form', form: 'programme.name-keys', ...inside(at) },
    opens: 'form',
  }),
  phases: ({ id, state }: At): Offer => ({
    label: say('label.programme.phases', {}),
    about: state.name,
    ask: { ask: 'programme.phases', in: id },
  }),
  setPhase: ({ id, state }: At): Offer => ({
    label: say('label.programme.set-phase', {}),
    about: state.name,
    ask: { ask: 'form', form: 'programme.phase', in: id },
    opens: 'form',
  }),
  endKeys: (at?: At): Offer => ({
    label: say('label.programme.end-keys', {}),
    ask: { ask: 'programme.end-keys', ...inside(at) },
  }),
  keep: (at?: At): Offer => ({
    label: say('label.programme.keep', {}),
    ask: { ask: 'programme.decline', ...inside(at) },
  }),
};

/** Why somebody else does not do what whoever leads the programme does. */
export const onlyLead = (
  loaded: Pick<Loaded, 'records' | 'people'>,
  { partnership }: Pick<Context, 'partnership'>,
): Refused => {
  const lead = nameOf(leadIn(loaded), loaded.people);
  return refused(
    lead === undefined ? say('programme.nobody-leads', {}) : say('programme.only-lead', { lead }),
    [offers.lead(partnership)],
  );
};
