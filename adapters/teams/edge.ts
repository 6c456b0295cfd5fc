import { anewAfter } from '../../core/engine/home-anew.ts';
import { sorry } from '../../core/engine/sorry.ts';
import { foundIn } from '../../core/forms/search.ts';
import { say, sentence } from '../../core/language/saying.ts';
import { whyOf } from '../../core/lib/why.ts';
import type { FileTaken } from '../../core/model/file-sent.ts';
import { type AccountId, type InstallId, installId, type PlaceId } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { ReplyRefused } from '../../core/model/reply-refused.ts';
import type { Request } from '../../core/model/request.ts';
import { type Activity, readActivity } from './activity.ts';
import type { Addresses } from './address.ts';
import { type Answered, botFramework } from './botframework.ts';
import type { Connector } from './connector.ts';
import { consented } from './consent.ts';
import { sameAsPressed } from './directory.ts';
import { mostFound } from './form.ts';
import { type Http, http as nodeHttp } from './http.ts';
import { malformed, results } from './invoke.ts';
import { signingKeys } from './keys.ts';
import type { Replying } from './public.ts';
import { placesIn, type Received, receive } from './receive.ts';
import { relisted } from './relisted.ts';
import { reply } from './reply.ts';
import { type ReadTable, type TeamsFile, tableIn } from './sent-file.ts';
import { checked, type TeamsSettings } from './settings.ts';
import type { Tenants } from './tenants.ts';
import { refusalOf, turnedAway } from './turned-away.ts';
import { fits, tenantOf, verifyToken } from './verify.ts';

export interface TeamsHttpRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Uint8Array;
}
export interface TeamsHttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
export interface EdgeNeeds {
  readonly settings: TeamsSettings;
  /** core/handle.ts with its ports, and the milliseconds that the table may take in all. */
  readonly handle: (request: Request, within: number) => Promise<Answer>;
  /** A chat refused an answer; chair and clerk hear of it. */
  readonly replyRefused: (request: Request, refusal: ReplyRefused) => Promise<void>;
  readonly connector: Connector;
  readonly addresses: Addresses;
  /** Reads files of cells; where it is absent none is looked at. */
  readonly readTable?: ReadTable;
  /** Somebody takes a file that was offered to them; false where none was. */
  readonly taken?: (taken: FileTaken) => Promise<boolean>;
  /** Keeps the newest address of a tenant. */
  readonly seen: (install: InstallId, serviceUrl: string) => Promise<void>;
  /** In whose Teams it works; in everybody's where it is not told. */
  readonly tenants?: Tenants;
  readonly count?: (what: string) => void;
  readonly http?: Http;
  readonly now?: () => number;
  /** A fault, without anything that came from outside. */
  readonly log?: (fault: { readonly at: string; readonly error: unknown }) => void;
}

/** One HTTP request to its answer. Never throws. */
export type TeamsEdge = (http: TeamsHttpRequest) => Promise<TeamsHttpResponse>;

/** Whose activity it is, and the places of which it tells where their connector answers. */
interface From {
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly places: readonly PlaceId[];
}

const largest = 1024 * 1024;
const empty = (status: number): TeamsHttpResponse => ({ status, headers: {}, body: '' });

const authorization = (headers: TeamsHttpRequest['headers']): string | undefined => {
  const given = Object.keys(headers).filter((name) => name.toLowerCase() === 'authorization');
  return given.length === 1 ? headers[given[0] ?? ''] : undefined;
};

/** Milliseconds that the table may take: Teams gives up on a press after ten seconds. */
const patience = 5000;

/**
 * The Teams endpoint: verified, read, handled, answered. 401 and 403 have an empty body, a signed body that is no
 * activity is a 400, and nothing that anyone sends is a 500.
 */
export const teamsEdge = (needs: EdgeNeeds): TeamsEdge => {
  const settings = checked(needs.settings);
  const { http = nodeHttp, now = Date.now, connector } = needs;
  const log = needs.log ?? (({ at, error }) => console.error(at, whyOf(error)));
  const keys = signingKeys({ metadataUrl: settings.TEAMS_OPENID_METADATA_URL, http, now });
  const run = botFramework(settings);
  /** Deliveries may follow at once, so an address that has changed is kept before anything is decided. */
  const keepAddress = async ({ tenant, serviceUrl, places }: From): Promise<void> => {
    const { of, newest, keep } = needs.addresses;
    const ofPlace = async (place: PlaceId) => {
      if ((await of(place)) !== serviceUrl) await keep(place, serviceUrl);
    };
    const ofTenant = async () => {
      if ((await newest(tenant)) !== serviceUrl)
        await needs.seen(installId('teams', tenant), serviceUrl);
    };
    await Promise.all([ofTenant(), ...places.map(ofPlace)]);
  };

  const withPeople = async (request: Request): Promise<Request> => {
    if (request.input.kind !== 'typed') return request;
    const { typed } = request.input;
    const same = (account: AccountId) => sameAsPressed(connector, account, request.where.place);
    const mentions = await Promise.all(
      typed.mentions
        .slice(0, 20)
        .map(async ({ account, name }) => ({ account: await same(account), name })),
    );
    return { ...request, input: { ...request.input, typed: { ...typed, mentions } } };
  };

  const said = consented(connector, needs.taken ?? (async () => false));
  const tableOf = needs.readTable && tableIn(settings, http, needs.readTable);
  const withTable = async (request: Request, file: TeamsFile | undefined): Promise<Request> => {
    const { input } = request;
    if (!file || !tableOf || input.kind !== 'typed') return request;
    return {
      ...request,
      input: { ...input, typed: { ...input.typed, table: await tableOf(file) } },
    };
  };

  const handled = async (request: Request, from: From): Promise<Answer> => {
    try {
      const [asked] = await Promise.all([withPeople(request), keepAddress(from)]);
      return await needs.handle(asked, patience);
    } catch (error) {
      log({ at: `teams ${request.input.kind}`, error });
      return sorry(request, error);
    }
  };

  const replying =
    (activity: Activity, from: From) =>
    (request: Request): Replying => ({
      activity,
      tenant: from.tenant,
      asker: request.asker,
      where: request.where,
      connector,
      refused: async (refusal) => {
        try {
          await needs.replyRefused(request, refusal);
        } catch (error) {
          log({ at: 'teams refused', error });
        }
      },
      anew: () => handled(anewAfter(request), from),
      targeted: settings.TEAMS_TARGETED === 'on',
      dialogs: settings.TEAMS_DIALOGS !== 'off',
      press: now(),
    });

  const answered = async (activity: Activity, from: From, received: Received) => {
    const to = replying(activity, from);
    switch (received.kind) {
      case 'nothing':
        await keepAddress(from);
        return undefined;
      case 'unknown':
        return activity.name === 'adaptiveCard/action'
          ? malformed('This button is not known.')
          : { status: 400 };
      case 'happened':
        for (const request of received.requests) {
          const answer = await handled(request, from);
          // Whoever edits a message is told that it was read once; of all else nobody is told.
          if (activity.type === 'messageUpdate')
            await reply(to(request), { kind: 'typed', request }, answer);
        }
        return undefined;
      case 'consented': {
        await keepAddress(from);
        return said(received.consent);
      }
      case 'searched': {
        const { choices } = foundIn(await handled(received.request, from));
        return results(choices.slice(0, mostFound));
      }
      case 'typed': {
        const request = await withTable(received.request, received.file);
        return reply(to(request), { ...received, request }, await handled(request, from));
      }
      case 'pressed': {
        const { form, request } = received;
        const answer = await handled(request, from);
        const drawn =
          answer.kind === 'errors' && form
            ? { ...received, form: await relisted(form, request, (one) => handled(one, from)) }
            : received;
        return reply(to(request), drawn, answer);
      }
    }
  };

  const turn = async (activity: Activity): Promise<Answered | undefined> => {
    const tenant = tenantOf(activity) ?? '';
    const serviceUrl = activity.serviceUrl ?? '';
    try {
      const received = receive(activity, now());
      const places = placesIn(activity, tenant, received);
      const from: From = { tenant, serviceUrl, places };
      const refusal = await refusalOf(tenant, needs, log);
      if (refusal) {
        const given = await turnedAway(received, refusal, from, replying(activity, from));
        return activity.type === 'invoke' ? (given ?? { status: 200 }) : undefined;
      }
      for (const place of places) connector.at(place, serviceUrl);
      if ('request' in received && received.request.where.kind === 'direct') {
        connector.met(received.request.where.place, activity.conversation?.id ?? '');
      }
      const given = await answered(activity, from, received);
      return activity.type === 'invoke' ? (given ?? { status: 200 }) : undefined;
    } catch (error) {
      log({ at: `teams ${activity.type}`, error });
      return activity.type === 'invoke'
        ? malformed(sentence(say('busy', {}), localeOf()))
        : undefined;
    }
  };

  return async ({ headers, rawBody }: TeamsHttpRequest): Promise<TeamsHttpResponse> => {
    const vouched = await verifyToken(authorization(headers), settings, keys, now);
    if (!vouched) return empty(401);
    if (rawBody.byteLength > largest) return { ...empty(413), headers: { connection: 'close' } };
    const activity = readActivity(rawBody);
    if (!activity) return empty(400);
    if (!fits(vouched, activity, settings)) return empty(403);
    const { status, body } = await run(activity, turn);
    if (body === undefined) return empty(status);
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  };
};
