import { sha256 } from '../../../adapters/aws/hash.ts';
import { sealedBy } from '../../../adapters/aws/seal.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { openFile } from '../../../core/files.ts';
import type { View } from '../../../core/view/view.ts';
import { filesAt, filesKey } from '../containers.ts';
import { actors } from '../people.ts';
import type { Law, Left } from './law.ts';

/** What was shown, and where. */
const shown = ({ bot, done }: Left): readonly { readonly place: string; readonly view: View }[] => [
  ...bot.network.posted,
  ...done.flatMap(({ heard }) =>
    heard.flatMap(({ request, answer }) =>
      answer.kind === 'view' ? [{ place: request.where.place, view: answer.view }] : [],
    ),
  ),
];

const toSlack = /\/archives\/(\w+)\/p(\d{10})(\d{6})/g;
const toTeams = /\/l\/message\/([^/"?]+)\/(\d+)/g;

/** A link to a card leads to a message that was posted, in a channel of the same chat in which those who read it are. */
export const cards: Law = (left) =>
  shown(left).flatMap(({ place, view }) => {
    const text = JSON.stringify(view);
    const led = [
      ...[...text.matchAll(toSlack)].map(([, room, at, more]) => [room, `${at}.${more}`]),
      ...[...text.matchAll(toTeams)].map(([, room = '', id]) => [decodeURIComponent(room), id]),
    ];
    const readers = actors.filter((one) => one.place === place || one.direct === place);
    const rooms = new Set(readers.map(({ room }) => room));
    return led.flatMap(([room = '', id = '']) => {
      const isThere = left.bot.network.posted.some(
        (one) => one.id === id && one.place.endsWith(`:${room}`),
      );
      return isThere && rooms.has(room) ? [] : [`${place} is led to ${id} in ${room}`];
    });
  });

interface Standing {
  readonly accounts?: readonly string[];
  readonly merged?: string;
  readonly chair?: string;
  readonly clerk?: string;
  readonly former?: readonly { readonly person: string }[];
  readonly seats?: readonly { readonly holder?: string; readonly deputies?: readonly string[] }[];
}

/** The feed of who is not there any more, who became part of another or is on the list no longer is gone. */
export const feeds = async (left: Left): Promise<readonly string[]> => {
  const { shelf, now } = left.bot;
  const addresses = new Set(
    shown(left).flatMap(
      ({ view }) => JSON.stringify(view).match(/https:\/\/files\.example\/[\w/-]+\.ics/g) ?? [],
    ),
  );
  const store = memoryStore({ hash: sha256, shelf });
  const holds = sealedBy([filesKey]);
  const gone: string[] = [];
  for (const address of addresses) {
    const path = address.slice(filesAt.length);
    const [kind, programme = '', owner = '', of = ''] = path.split('/');
    if (kind !== 'feed') continue;
    const state = (id: string) =>
      (shelf.records.get(JSON.stringify([programme, id]))?.stored.state ?? {}) as Standing;
    const person = `person:${owner}`;
    const { accounts = [], merged } = state(person);
    const { chair, clerk, former = [], seats = [] } = state(of);
    const sits = [
      chair,
      clerk,
      ...seats.flatMap(({ holder, deputies = [] }) => [holder, ...deputies]),
    ];
    const isOff =
      of.startsWith('pt-') &&
      (!sits.includes(person) || former.some((one) => one.person === person));
    if (accounts.length > 0 && merged === undefined && !isOff) continue;
    if (await openFile(path, { store, now, holds }))
      gone.push(`the feed of ${person} of ${of} opens still`);
  }
  return gone;
};
