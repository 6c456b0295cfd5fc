import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { emptyShelf, type Shelf } from '../../../adapters/memory/shelf.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { At } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import { later, southport } from '../../contract/made.ts';
import { type Random, randomOf } from '../random.ts';
import { type Process, schedulerOf } from '../scheduler.ts';
import { clientOf, type Met, nothingMet, type TableTroubles, troubled } from './client.ts';
import { deeds, themes } from './deeds.ts';
import { tableDouble } from './double.ts';
import type { Deed, Hand } from './hand.ts';
import { effects, found, partnerships, places, programmes, read, records } from './seen.ts';
import { afterSome, alike, type Use } from './serial.ts';

/** What became of a history of the table: what was done, and what no order of it explains. */
export interface TableTold {
  readonly seed: number;
  readonly story: readonly string[];
  readonly found: readonly { readonly law: string; readonly told: string }[];
}

const rounds = 10;
const rough: TableTroubles = { refused: 0.1, lost: 0.1, parted: 0.2, late: 8 };
const day = 24 * 3600;

/** One table, those who use it, and all that memory may hold after the same. */
const stageOf = (seed: number) => {
  const random = randomOf(seed);
  const double = tableDouble();
  const troubles = { ...rough };
  const story: string[] = [];
  const broken: { law: string; told: string }[] = [];
  const breaks = (law: string, told: string) => void broken.push({ law, told });
  let names = 0;
  const fresh = (characters: number) => `${names++}`.padStart(characters, 'f');
  const tokens = new Set<string>();
  const storeFor = (turn: () => Promise<void>, met: Met): Store =>
    dynamoStore({
      client: clientOf(double, troubled(turn, troubles, random, met)),
      table: double.table,
      hash: sha256,
      fresh,
      pause: async () => {},
    });
  /** A transaction keeps its token however often it is asked, and shares it with no other. */
  const heldToTokens = ({ tokens: asked }: Met, told: string) => {
    const own = new Map<string, string>();
    for (const [said, token] of asked) {
      const first = own.get(said);
      if (first === undefined ? tokens.has(token) : first !== token)
        breaks('one token for one transaction', told);
      own.set(said, first ?? token);
      tokens.add(token);
    }
  };
  return { random, double, troubles, story, broken, breaks, storeFor, heldToTokens };
};
type Stage = ReturnType<typeof stageOf>;

/** A use whose ways are known once it is known what crossed it. */
interface Used extends Omit<Use, 'ways'> {
  readonly waysIn: (crossed: boolean) => Use['ways'];
}
const kindOf = ({ told }: Used): string => told.split(' ')[0] ?? '';
const settledIn = (uses: readonly Used[]): Use[] =>
  uses.map(({ waysIn, ...use }) => {
    const crossed = uses.some(
      (other) =>
        other.begun !== use.begun &&
        other.begun < use.ended &&
        use.begun < other.ended &&
        kindOf(other) === kindOf({ ...use, waysIn }),
    );
    return { ...use, ways: waysIn(crossed) };
  });

let clock = 0;
const handOf = (
  stage: Stage,
  now: At,
  process: Process,
  uses: Used[],
  meet: Pick<Hand, 'programme' | 'partnership' | 'record' | 'place' | 'effect'>,
): Hand => {
  const { random, story, storeFor, heldToTokens } = stage;
  const met = nothingMet();
  const store = storeFor(process.turn, met);
  return {
    random,
    now,
    ...meet,
    look: (run) => run(store),
    use: async (told, run, also = () => [], unseen) => {
      Object.assign(met, nothingMet());
      clock += 1;
      const begun = clock;
      const answer = await run(store).catch((error: Error) => error);
      clock += 1;
      const said = answer instanceof Error ? answer.message : JSON.stringify(answer);
      const troubled = met.troubles > 0 ? `, ${met.troubles} troubles, ${met.unseen} unseen` : '';
      story.push(`${begun}–${clock} ${told}: ${said?.slice(0, 90)}${troubled}`);
      heldToTokens(met, told);
      const fits = (model: unknown) => !(answer instanceof Error) && alike(model, answer);
      const [seen, ended] = [{ ...met }, clock];
      const waysIn = (crossed: boolean) => [{ run, fits }, ...also(answer, seen, run, crossed)];
      uses.push({ told, begun, ended, waysIn });
      if (unseen)
        for (let nth = 0; nth < met.unseen; nth += 1)
          uses.push({ told, begun, ended, waysIn: unseen });
      return answer instanceof Error ? undefined : answer;
    },
  };
};

const mostlyOne = <One>(random: Random, all: readonly One[]): (() => One) => {
  const one = random.pick(all);
  return () => (random.chance(0.7) ? one : random.pick(all));
};

/** Some use the store at once; answers what memory may hold after it. */
const round = async (
  stage: Stage,
  now: At,
  theme: readonly Deed[],
  focus: Pick<Hand, 'programme' | 'record'>,
  states: readonly Shelf[],
): Promise<readonly Shelf[]> => {
  const { random } = stage;
  const uses: Used[] = [];
  const scheduler = schedulerOf(() => 0, random);
  const mostly = <One>(all: readonly One[]) => mostlyOne(random, all);
  const deed = mostly(random.chance(0.7) ? theme : deeds);
  const meet = {
    ...focus,
    partnership: mostly(partnerships),
    place: mostly(places),
    effect: mostly(effects),
  };
  for (let hands = 1 + random.below(3); hands > 0; hands -= 1)
    scheduler.start(
      1,
      (process) => deed()(handOf(stage, now, process, uses, meet)),
      () => {},
    );
  while (await scheduler.step());
  return afterSome(states, settledIn(uses));
};

const compared = async (
  { troubles, storeFor }: Stage,
  states: readonly Shelf[],
  see: (store: Store) => Promise<unknown>,
  late: number,
): Promise<readonly Shelf[]> => {
  const were = { ...troubles };
  Object.assign(troubles, { late });
  const seen = await see(storeFor(async () => {}, nothingMet()));
  Object.assign(troubles, were);
  const same: Shelf[] = [];
  for (const shelf of states)
    if (alike(await see(memoryStore({ hash: sha256, shelf })), seen)) same.push(shelf);
  return same;
};

/** What an index that is behind tells of what waits for a person is true now, though it may not be all. */
const holdsLate = async (stage: Stage, states: readonly Shelf[]): Promise<boolean> => {
  const [shelf] = states;
  if (!shelf) return true;
  const [store, memory] = [
    stage.storeFor(async () => {}, nothingMet()),
    memoryStore({ hash: sha256, shelf }),
  ];
  for (const programme of programmes)
    for (const id of partnerships) {
      const now = (await memory.uncertain(programme, id)).map((one) => one.id + one.to);
      const told = await store.uncertain(programme, id);
      if (told.some((one) => !now.includes((one.id + one.to) as never))) return false;
    }
  return true;
};

/** One history of the table by its seed: the same seed is the same history. */
export const historyOf = async (seed: number): Promise<TableTold> => {
  clock = 0;
  const stage = stageOf(seed);
  const { random, story, broken, breaks } = stage;
  const told = () => ({ seed, story, found: broken });
  let states: readonly Shelf[] = [emptyShelf()];
  const theme = random.pick(themes);
  const focus = { programme: mostlyOne(random, programmes), record: mostlyOne(random, records) };
  let at = 0;
  for (let count = 0; count < rounds; count += 1) {
    at += random.chance(0.05) ? 31 * day : random.below(5) * 1200;
    const now = later(at);
    story.push(now);
    try {
      states = await round(stage, now, theme, focus, states);
      if (states.length === 0) breaks('some order of the calls explains every answer', now);
      if (broken.length > 0) return told();
      if (count % 3 === 2) {
        states = await compared(stage, states, (store) => read(store, now), rough.late);
        if (states.length === 0) breaks('what is read is what was written', now);
        if (broken.length > 0) return told();
        if (!(await holdsLate(stage, states))) breaks('what waits for a person waits now', now);
        states = await compared(stage, states, (store) => found(store, now), 0);
        if (states.length === 0) breaks('what is found is what was written', now);
        if (broken.length > 0) return told();
        for (const programme of programmes) {
          const ask = (store: Store) => store.checkpoint(programme, southport, now);
          if (random.chance(0.5)) states = await compared(stage, states, ask, rough.late);
        }
        if (states.length === 0) breaks('a checkpoint covers what was marked', now);
      }
    } catch (error) {
      breaks('nothing throws', String(error));
    }
    if (broken.length > 0) return told();
  }
  return told();
};

/** A history of the table is told as it is: what was read of it decides what follows. */
export const shrunk = async (told: TableTold): Promise<TableTold> => told;
