import { notServed, sorry } from '../../core/engine/sorry.ts';
import { partsOf } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Answered } from './botframework.ts';
import { inside } from './inside.ts';
import { results } from './invoke.ts';
import type { Replying } from './public.ts';
import type { Received } from './receive.ts';
import { reply } from './reply.ts';
import type { Tenants } from './tenants.ts';

/** What is said to somebody whose request goes no further. */
type Refusal = (request: Request) => Answer;

/** Why nothing from a tenant goes further; undefined where it does. */
export const refusalOf = async (
  tenant: string,
  { tenants, count }: { readonly tenants?: Tenants; readonly count?: (what: string) => void },
  log: (fault: { readonly at: string; readonly error: unknown }) => void,
): Promise<Refusal | undefined> => {
  if (!tenants) return undefined;
  try {
    if (await tenants.serves(tenant)) return undefined;
    count?.('teams.tenant.refused');
    return (request) => notServed(request, tenants.consentAt);
  } catch (error) {
    log({ at: 'teams tenant', error });
    return (request) => sorry(request, error);
  }
};

const nothing: Answer = { kind: 'nothing' };

/**
 * Says so in one sentence to whoever spoke to the bot, and nothing about what merely happens. Core is not asked, nothing
 * is kept, and a visitor's own chat, which is of another tenant, is not written to from there.
 */
export const turnedAway = async (
  received: Received,
  refusal: Refusal,
  { tenant, serviceUrl }: { readonly tenant: string; readonly serviceUrl: string },
  replying: (request: Request) => Replying,
): Promise<Answered | undefined> => {
  if (received.kind === 'searched') return results([]);
  if (received.kind !== 'typed' && received.kind !== 'pressed') return undefined;
  const { request } = received;
  const { place } = request.where;
  const to: Replying = {
    ...replying(request),
    anew: async () => nothing,
    refused: async () => {},
  };
  const isTheirs = partsOf(place).tenant === tenant;
  if (isTheirs) to.connector.at(place, serviceUrl);
  // Whatever is no answer to a press is posted.
  else if (received.kind === 'typed' || received.via === 'submit') return undefined;
  const isAutomatic = inside(to.activity.value, 'trigger') === 'automatic';
  const answer = isAutomatic ? nothing : refusal(request);
  if (received.kind === 'typed') return reply(to, received, answer);
  const { home: _, ...pressed } = received;
  return reply(to, pressed, answer);
};
