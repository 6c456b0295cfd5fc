import { sha256 } from '../../../adapters/aws/hash.ts';
import type { Queue } from '../../../adapters/aws/queue.ts';
import { emptyShelf, type Shelf } from '../../../adapters/memory/shelf.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { DeliverPorts } from '../../../core/ports/ports.ts';
import { onSlack, somebody } from '../../support/southport/people.ts';
import { request, typed, world } from '../../support/world.ts';
import { canary } from './thrown.ts';

const start = '2027-01-04T10:00:00.000Z';
export const asha = { ...somebody('Asha'), name: `Asha ${canary}` };

/** A partnership of whose every name, title and text the canary is a part; what was asked last has not gone out yet. */
export const kept = async (): Promise<Shelf> => {
  const shelf = emptyShelf();
  const own = world(memoryStore({ hash: sha256, shelf }), start);
  own.known.set(asha.account, {
    name: asha.name,
    home: true,
    guest: false,
    email: `${canary.toLowerCase()}@example.org`,
  });
  const values = { name: `${canary} Partnership`, chair: [asha.account] };
  await own.ask(
    request(
      asha,
      { kind: 'submitted', form: 'partnership.setup', carries: undefined, values },
      onSlack,
    ),
  );
  await own.settle();
  for (const line of [
    'partnership people are right',
    `action Mend the ${canary} fence by 6 January`,
    `action note A-1 ${canary} has the paint`,
    `poll "${canary} first?" "${canary} lights" "${canary} paths" until Friday 17:00`,
    `meeting schedule ${canary} meeting Thursday 14 January 2027 10:00 ${canary} Hall`,
  ])
    await own.ask(request(asha, typed(line), onSlack));
  return shelf;
};

/** What the functions are given, with one thing in it that throws. */
export interface Given extends DeliverPorts {
  readonly queue: Queue;
}
type Port = Readonly<Record<string, unknown>>;
const given = (shelf: Shelf): Given => {
  const copy: Shelf = structuredClone({ ...shelf, listeners: new Set<never>() });
  const own = world(memoryStore({ hash: sha256, shelf: copy }), start, { troubles: true });
  const late = async () => undefined;
  return {
    ...own.ports,
    directory: { ...own.ports.directory, late },
    refused: (refused) => console.warn({ refused }),
    queue: { send: async () => {} },
  };
};

/** The name of each thing that the ports do. */
export const deedsOf = (shelf: Shelf): readonly string[] => {
  const ports = given(shelf);
  const within = {
    store: ports.store,
    directory: ports.directory,
    queue: ports.queue,
    slack: ports.messengers.slack,
  };
  return [
    'now',
    'fresh',
    'hash',
    'pause',
    ...Object.entries(within).flatMap(([port, deeds]) =>
      Object.keys(deeds as object).map((deed) => `${port}.${deed}`),
    ),
  ].filter((deed) => deed !== 'store.watch');
};

/** Ports over a copy of what is kept, one of whose deeds throws this. */
export const failing = (shelf: Shelf, deed: string, thrown: () => unknown): Given => {
  const ports = given(shelf);
  const [port = '', name] = deed.split('.');
  const throws = () => {
    throw thrown();
  };
  if (name === undefined) return { ...ports, [port]: throws };
  const broken = (of: object | undefined): Port => ({ ...of, [name]: async () => throws() });
  if (port !== 'slack') return { ...ports, [port]: broken(Reflect.get(ports, port) as object) };
  const messenger = { ...ports.messengers.slack, ...broken(undefined) } as NonNullable<
    DeliverPorts['messengers']['slack']
  >;
  return { ...ports, messengers: { slack: messenger, teams: messenger } };
};

/** Ports over a copy of what is kept, whose chats refuse every message. */
export const refusing = (shelf: Shelf): Given => {
  const ports = given(shelf);
  const refused = async () =>
    ({ kind: 'refused', why: 'rejected', code: 'invalid_blocks' }) as const;
  const slack = ports.messengers.slack && {
    ...ports.messengers.slack,
    post: refused,
    edit: refused,
  };
  return slack ? { ...ports, messengers: { slack, teams: slack } } : ports;
};
