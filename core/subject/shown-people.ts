import { say, sentence } from '../language/saying.ts';
import type { Context, Loaded, StoredPerson } from '../model/context.ts';
import type { RecordId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import { officers } from './standing.ts';

type Looking = Pick<Context, 'standing' | 'partnership' | 'me' | 'locale'>;

/** Whether somebody sees no more of a partnership than its channel shows to anybody there. */
export const looksFromOutside = ({ standing, partnership }: Looking): boolean =>
  partnership !== undefined && standing === 'outside';

/**
 * Whether a person may be shown to somebody (rules: Rights): to an outsider whom anybody sees on the partnership's card,
 * and themselves. Every list of people goes through it: choices of a form, what is suggested for a name or found by one.
 */
export const shownTo = (looking: Looking): ((person: RecordId) => boolean) => {
  if (!looksFromOutside(looking)) return () => true;
  const { partnership, me } = looking;
  const shown: readonly RecordId[] = [me, ...(partnership ? officers(partnership.state) : [])];
  return (person) => shown.includes(person);
};

const nameless = (stored: Stored, { locale }: Looking, asked: string): Stored => {
  if (stored.kind !== 'person') return stored;
  const { email: _, organisation: __, was: ___, ...state } = (stored as StoredPerson).state;
  // Whom they have named themselves is called by no more than they must have known.
  const isNamed = [stored.id, ...state.accounts].some((one) => asked.includes(one));
  const known = isNamed && state.unnamed === undefined ? state.name.split(' ')[0] : undefined;
  const name = known ?? sentence(say('a-member', {}), locale);
  // What stands for a name is followed by nothing that tells more.
  return { ...stored, state: { ...state, name, unnamed: 0 } };
};

/** Those who have names for an outsider besides: on the `cards` of things, and by their first names in what they `asked`. */
interface Known {
  readonly cards?: ReadonlySet<RecordId>;
  readonly asked?: object;
}

/** What was loaded, as it may be said to somebody: to an outsider the others have no names. */
export const saidTo = (looking: Looking, loaded: Loaded, { cards, asked }: Known = {}): Loaded => {
  if (!looksFromOutside(looking)) return loaded;
  const shown = shownTo(looking);
  const named = asked ? JSON.stringify(asked) : '';
  const said = (stored: Stored): Stored =>
    shown(stored.id) || cards?.has(stored.id) ? stored : nameless(stored, looking, named);
  return {
    ...loaded,
    records: new Map([...loaded.records].map(([id, one]) => [id, said(one)])),
    people: new Map([...loaded.people].map(([id, one]) => [id, said(one) as StoredPerson])),
  };
};
