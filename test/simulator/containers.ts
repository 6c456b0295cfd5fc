import type { Context, SQSEvent } from 'aws-lambda';
import { ahead } from '../../adapters/ahead/ahead.ts';
import { sha256 } from '../../adapters/aws/hash.ts';
import { sealer } from '../../adapters/aws/seal.ts';
import { slackDirectory } from '../../adapters/slack/directory.ts';
import { slackEdge } from '../../adapters/slack/edge.ts';
import { slackMessenger } from '../../adapters/slack/send.ts';
import type { Addresses } from '../../adapters/teams/address.ts';
import { connector } from '../../adapters/teams/connector.ts';
import { teamsDirectory } from '../../adapters/teams/directory.ts';
import { teamsEdge } from '../../adapters/teams/edge.ts';
import { teamsMessenger } from '../../adapters/teams/send.ts';
import { appToken } from '../../adapters/teams/token.ts';
import { commandWords } from '../../core/features/in.ts';
import { handle, replyRefused } from '../../core/handle.ts';
import { seldom } from '../../core/lib/seldom.ts';
import { type At, installId, type PlaceId, partsOf } from '../../core/model/ids.ts';
import type { Request } from '../../core/model/request.ts';
import type { Directory } from '../../core/ports/directory.ts';
import type { Messenger, Post } from '../../core/ports/messenger.ts';
import type { Ports } from '../../core/ports/ports.ts';
import type { Store } from '../../core/ports/store.ts';
import { csvIn } from '../../functions/csv.ts';
import { deliver } from '../../functions/deliver.ts';
import { permalink } from '../../functions/permalink.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';
import type { Chats } from './chats.ts';
import { context, turn, within } from './context.ts';
import type { Waiting } from './queue.ts';

/** What every function of the bot is made of in a history. */
export interface Ground {
  readonly store: Store;
  readonly now: () => At;
  readonly fresh: (characters: number) => string;
  readonly chats: Chats;
  readonly wakeQueue: Waiting;
  readonly deliverQueue: Waiting;
  /** Takes down every request that core takes up. */
  readonly asked: Request[];
}

/** Where files stand, and the key by which their addresses are sealed. */
export const filesAt = 'https://files.example/';
export const filesKey = 'files';

/** As `functions/wiring.ts` has it: each made anew in a process, whose memory ends with it. */
export type Containers = ReturnType<typeof containersOf>;

/** What core sends is known to whoever looks at the wire. */
const watched = (messenger: Messenger, now: () => At): Messenger => {
  const telling =
    <Given extends Omit<Post, 'replyTo'>, Result>(send: (given: Given) => Promise<Result>) =>
    (given: Given): Promise<Result> => {
      const { place, effect, view } = given;
      return within({ ...context(), sending: { place, effect, view, called: now() } }, () =>
        send(given),
      );
    };
  return { ...messenger, post: telling(messenger.post), edit: telling(messenger.edit) };
};

export const containersOf = ({
  store,
  now,
  fresh,
  chats,
  wakeQueue,
  deliverQueue,
  asked,
}: Ground) => {
  const { http, slackSettings, teamsSettings } = chats;
  const machine = () => Date.parse(now());
  const placeNow = async (place: PlaceId) =>
    (await store.lookUp({ place, accounts: [] })).place.row?.now ?? place;
  const addresses: Addresses = {
    of: (place) => store.address(place),
    newest: async (tenant) => (await store.install(installId('teams', tenant))).row?.serviceUrl,
    keep: (place, url) => store.addressed(place, url),
  };
  const toTeams = () =>
    connector({
      settings: teamsSettings,
      http,
      token: appToken(teamsSettings, http, machine),
      addresses,
    });
  const seldomBy = { now: machine, answered: 24 * 3600_000, unanswered: 600_000, most: 5_000 };
  const portsOver = (of: Readonly<Partial<Record<'slack' | 'teams', Directory>>>): Ports => {
    const directory: Directory = {
      account: async (account, seenIn) => of[partsOf(account).platform]?.account(account, seenIn),
      channel: async (place) => of[partsOf(place).platform]?.channel(place),
    };
    return {
      store,
      now,
      fresh,
      hash: sha256,
      links: { at: filesAt, seal: sealer(filesKey) },
      permalink,
      pause: turn,
      directory: { ...directory, late: seldom(directory.account, seldomBy) },
    };
  };
  /** Core, of whose answer whoever watches hears. */
  const heard = (ports: Ports) => {
    const handled = ahead(handle, commandWords);
    return async (request: Request) => {
      asked.push(request);
      const answer = await handled(request, ports);
      context().heard?.(request, answer);
      return answer;
    };
  };
  return {
    slack: () => {
      const directory = slackDirectory(slackSettings, placeNow, machine);
      const ports = portsOver({ slack: directory });
      return slackEdge({
        settings: slackSettings,
        handle: heard(ports),
        directory,
        clock: machine,
      });
    },
    teams: () => {
      const way = toTeams();
      const ports = portsOver({ teams: teamsDirectory(way) });
      return teamsEdge({
        settings: teamsSettings,
        handle: heard(ports),
        replyRefused: (request, refusal) => replyRefused(request, refusal, ports),
        connector: way,
        addresses,
        seen: (install, url) => store.seen(install, url),
        http,
        now: machine,
      });
    },
    tick: () => tick({ store, now, queue: wakeQueue }),
    wake: () => wake({ ...portsOver({}), queue: deliverQueue }),
    deliver: () => {
      const way = toTeams();
      const run = deliver({
        queue: wakeQueue,
        ...portsOver({
          slack: slackDirectory(slackSettings, placeNow, machine),
          teams: teamsDirectory(way),
        }),
        csv: csvIn({ store, now }),
        messengers: {
          slack: watched(slackMessenger(slackSettings, placeNow, machine), now),
          teams: watched(teamsMessenger(way, { dialogs: true, now: machine }), now),
        },
        refused: (refused) => console.warn({ refused }),
      });
      return (event: SQSEvent) =>
        run(event, {
          getRemainingTimeInMillis: () => context().process.until - machine(),
        } as Context);
    },
  };
};
