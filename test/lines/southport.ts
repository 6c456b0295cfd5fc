import { sha256 } from '../../adapters/aws/hash.ts';
import { emptyShelf, type Shelf } from '../../adapters/memory/shelf.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import {
  type AccountId,
  directPlace,
  installOf,
  type PartnershipId,
  type PersonId,
  type PlaceId,
  type ProgrammeId,
} from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import { sameShelf } from '../support/same-shelf.ts';
import { monday, onSlack } from '../support/southport/people.ts';
import { request, type World, world } from '../support/world.ts';
import {
  cast,
  formbyChannel,
  known,
  type Name,
  names,
  slackAccount,
  teamsAccount,
  teamsChannel,
} from './cast.ts';
import { type Recorded, recorded } from './kept.ts';

const now = '2027-01-04T08:00:00.000Z';

/** Core over a store that is prepared, and what the store was told since. */
export interface Southport {
  readonly world: World;
  readonly kept: Recorded;
  readonly id: PartnershipId;
  readonly formby: PartnershipId;
  readonly programme: ProgrammeId;
  readonly person: Readonly<Record<Name, PersonId>>;
  /** Who everybody is by now. */
  readonly look: () => Promise<Pick<Southport, 'person'>>;
  /** Someone asks by a button, in Southport's Slack channel or where it is said; as core alone hears it. */
  readonly ask: (who: Name, ask: Ask, place?: PlaceId, account?: AccountId) => Promise<Answer>;
}

/** Every word of an answer, its buttons left out. */
export const wordsOf = (answer: Answer): string => {
  if (answer.kind === 'errors') return Object.values(answer.errors).join(' ');
  if (answer.kind !== 'view') return '';
  const texts = answer.view.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  return [answer.view.aloud, ...texts].join(' ');
};
/** The code to copy in an answer. */
export const codeIn = (answer: Answer): string => {
  const [code] = /\b[0-9A-Z]{4}-[0-9A-Z]{2,4}\b/.exec(wordsOf(answer)) ?? [];
  if (!code) throw new Error(`no code: ${wordsOf(answer)}`);
  return code;
};

interface Stands {
  readonly shelf: Shelf;
  readonly kept?: Recorded;
}
const over = (
  at: string,
  store?: Store,
  { shelf, kept: before }: Stands = { shelf: emptyShelf() },
) => {
  const kept = recorded(store ?? memoryStore({ hash: sha256, shelf }), before);
  const made = world(kept.store, at);
  for (const [account, told] of known) made.known.set(account, told);
  const ask: Southport['ask'] = (who, asked, place = onSlack, account = slackAccount(who)) =>
    made.ask(
      request({ account, name: cast[who] }, { kind: 'pressed', ask: asked }, place, {
        asker: { account, name: cast[who], home: who !== 'gwen', guest: who === 'gwen' },
        where:
          place === directPlace(account) ? { place, kind: 'direct' } : { place, kind: 'channel' },
      }),
    );
  return { kept, world: made, ask, shelf };
};

type Over = ReturnType<typeof over>;

/** One person with two accounts, by a code from one to the other. */
const link = async ({ ask }: Over, who: Name): Promise<void> => {
  const [here, there] = [slackAccount(who), teamsAccount(who)];
  const code = codeIn(await ask(who, { ask: 'person.link' }, directPlace(here)));
  const sure = { ask: 'person.link-with', code, sure: true } as const;
  await ask(who, sure, directPlace(there), there);
};

const lookUp = async ({ world: { ports } }: Over) => {
  const door = (place: PlaceId, accounts: readonly AccountId[]) =>
    ports.store.lookUp({ install: installOf(place), place, accounts });
  const accounts = names.map(slackAccount);
  const here = await door(onSlack, accounts);
  const there = await door(formbyChannel, []);
  const people = names.map((name) => [
    name,
    here.accounts.get(slackAccount(name))?.row?.people[0]?.person,
  ]);
  return {
    id: here.place.row?.partnerships[0] as PartnershipId,
    programme: here.place.row?.programme as ProgrammeId,
    formby: there.place.row?.partnerships[0] as PartnershipId,
    person: Object.fromEntries(people) as Southport['person'],
  };
};

const named = (name: Name) => ({ account: slackAccount(name), name: cast[name] });

const prepare = async () => {
  const made = over(now);
  const { ask, world: on } = made;
  await ask('priya', {
    ask: 'partnership.setup',
    name: 'Southport',
    chair: named('asha'),
    members: [named('sam'), named('mia'), named('olu')],
  });
  for (const who of ['asha', 'priya', 'sam', 'mia', 'olu'] as const) await link(made, who);
  const code = codeIn(await ask('priya', { ask: 'partnership.invite' }));
  const join = { ask: 'partnership.join', code, sure: true } as const;
  await ask('priya', join, teamsChannel, teamsAccount('priya'));
  const { person } = await lookUp(made);
  const set = { ask: 'partnership.set-person' } as const;
  await ask('priya', { ...set, person: person.olu, role: 'observer' });
  await ask('priya', { ...set, person: person.sam, organisation: 'Harbour Trust' });
  const list = { ask: 'partnership.list-person' } as const;
  await ask('priya', { ...list, name: 'Jo Bell', organisation: 'Fire Service' });
  await ask('priya', { ...list, name: 'Jo Carr' });
  await ask('priya', { ...list, name: 'PC Hall', organisation: 'Merseyside Police' });
  await ask('priya', { ask: 'partnership.door', door: 'list' });
  const owner = { person: person.sam };
  const titles = Array.from({ length: 16 }, (_, index) => `Lamp column ${index + 1}`);
  const items = titles.map((title, index) => (index === 1 ? { title } : { title, owner }));
  await ask('priya', { ask: 'action.create', items, sure: true });
  const lamps = [{ title: 'Replace the lamps on Mill Lane', owner }];
  await ask('priya', { ask: 'action.create', items: lamps, sure: true });
  await ask('sam', { ask: 'action.done', ref: 'A-3' });
  await ask('sam', { ask: 'action.block', ref: 'A-4', reason: 'waiting for Highways' });
  await ask(
    'mia',
    {
      ask: 'partnership.setup',
      name: 'Formby',
      chair: named('asha'),
    },
    formbyChannel,
  );
  await on.to(monday);
  await ask('priya', { ask: 'partnership.confirm-list' });
  await on.settle();
  return made;
};

let prepared: ReturnType<typeof prepare> | undefined;

/**
 * Southport on the Monday of the tables: Asha is its chair and Priya its clerk, Sam has all of but A-2,
 * A-3 is done and A-4 is blocked, Mia is a member and Olu an observer, and only the list comes in. Formby, whose clerk
 * is Mia, has nothing yet. Each call gives one of its own, over
 * memory unless it is said.
 */
export const southport = async (store?: Store): Promise<Southport> => {
  prepared ??= prepare();
  const original = await prepared;
  if (!store) {
    const own = over(monday, undefined, {
      shelf: sameShelf(original.shelf),
      kept: original.kept,
    });
    return { ...own, ...(await lookUp(own)), look: () => lookUp(own) };
  }
  const own = over(monday, store);
  await original.kept.replay(own.kept.store);
  return { ...own, ...(await lookUp(own)), look: () => lookUp(own) };
};
