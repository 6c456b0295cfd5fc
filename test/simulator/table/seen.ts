import { shards } from '../../../core/engine/due-shards.ts';
import type { PartnershipId, ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import * as made from '../../contract/made.ts';

const { sefton, wirral, southport, bootle, channel, teamsChannel, account, install, later } = made;

/** What stores that are compared hold. */
export const programmes = [sefton, wirral] as const;
export const partnerships = [southport, bootle] as const;
export const places = [channel, teamsChannel] as const;
export const records: readonly RecordId[] = [
  southport,
  made.action(1),
  made.action(10),
  made.action(1, bootle),
  made.seat(1, 'P-1'),
  made.seat(2, 'P-1'),
  made.seat(1, 'P-10'),
];
export const groups = ['open', 'done'] as const;
export const effects = ['e-1', 'e-2'] as const;
export const keys = ['k-1', 'k#1', 'k%231', `k${'x'.repeat(300)}`] as const;
/** A message shows one subject. */
export const messagesOf = (programme: ProgrammeId, id: PartnershipId): readonly string[] =>
  ['1', '2'].map((message) => `${programme} ${id} ${message}`);
export const poll = made.action(9);

const each = async <One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>) => {
  const answers: Answer[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
};

/** Everything that is read consistently at some time, however late other reads are. */
export const read = async (store: Store, now = later(0)): Promise<unknown> => {
  const inPartnership = async (programme: ProgrammeId, id: PartnershipId) => ({
    newest: await store.newest(programme, id, 'A', { limit: 9 }),
    names: await store.names(programme, id),
    card: await each(places, (place) => store.card(programme, made.action(1, id), place)),
    seats: await each(['P-1', 'P-10'], (ref) => store.seats(programme, `${id}/${ref}` as RecordId)),
  });
  const inProgramme = async (programme: ProgrammeId) => ({
    records: [...(await store.load(programme, records))].sort(([one], [other]) =>
      one < other ? -1 : 1,
    ),
    partnerships: await each(partnerships, (id) => inPartnership(programme, id)),
    journals: await each(records, (id) => store.journal(programme, id, { limit: 99 })),
    later: await store.journal(programme, made.action(1), { limit: 3, after: 2 }),
    answered: await each(keys, (key) => store.answered(programme, [key], now)),
    effects: await each(effects, (id) =>
      each(places, (to) => store.effect(programme, to, made.effect(id).id)),
    ),
    ballots: await store.ballots(programme, poll),
    briefs: [...(await store.briefs(programme, partnerships))].sort(),
  });
  return {
    programmes: await each(programmes, inProgramme),
    door: await each(
      programmes.flatMap((of) => partnerships.flatMap((id) => messagesOf(of, id))),
      (thread) => store.lookUp({ install, place: channel, accounts: [account], thread }),
    ),
    install: await store.install(install),
    address: await store.address(channel),
    draft: await store.draft('draft'),
    tries: await store.tries(account, now),
    paced: await each(places, store.paced),
  };
};

/** Everything that is found by an index, which may be behind. */
export const found = async (store: Store, now = later(0)): Promise<unknown> => {
  const inProgramme = async (programme: ProgrammeId) => ({
    lists: await each(groups, (group) => store.listed(programme, group, { limit: 2 })),
    rest: await store.listed(programme, 'open', { limit: 3, after: 'a', before: 'b' }),
    counts: await each(groups, (group) => store.count(programme, group)),
    before: await store.count(programme, 'open', 'b'),
    person: await store.ofPerson(programme, made.asha, 9),
    uncertain: await each(partnerships, async (id) =>
      (await store.uncertain(programme, id)).map((one) => JSON.stringify(one)).sort(),
    ),
  });
  const soon = new Date(Date.parse(now) + 5400_000).toISOString();
  const all = Array.from({ length: shards }, (_, shard) => shard);
  const due = await each(all, async (shard) => [
    ...(await store.due(now, shard, 99)),
    ...(await store.due(soon, shard, 99)),
  ]);
  return {
    programmes: await each(programmes, inProgramme),
    due: due
      .flat()
      .map((key) => JSON.stringify(key))
      .sort(),
  };
};
