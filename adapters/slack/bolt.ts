import type { Receiver, ReceiverEvent } from '@slack/bolt';
// The App alone: the package's index loads Express, a body parser and a socket client that nothing here uses.
import bolt from '@slack/bolt/dist/App.js';
import type { SlackSettings } from './settings.ts';
import { clientOptions, silent } from './web.ts';

// Node imports the CommonJS module as a whole, bundlers and test runners may hand over its default alone.
const module: typeof bolt | typeof bolt.default = bolt;
const App = 'default' in module ? module.default : module;

/** The ways in that Bolt tells apart. */
export type Way = 'command' | 'press' | 'view' | 'list' | 'event' | 'shortcut' | 'other';
/** Serves one body and answers what Slack is to be acknowledged with; undefined for an empty acknowledgement. */
export type Serve = (way: Way, body: unknown) => Promise<unknown>;

export type Body = Readonly<Record<string, unknown>>;
interface Course {
  served: boolean;
  failure?: unknown;
}

/** What Bolt hands to every kind of listener; an event has nothing left to acknowledge. */
interface Given {
  readonly body: unknown;
  readonly ack?: (answer: unknown) => Promise<void>;
  readonly context: { readonly course?: Course };
}

/**
 * Hands verified, parsed bodies to Bolt, whose catch-all listeners call `serve`. Answers what was acknowledged;
 * throws what `serve` threw. A body that Bolt cannot read reaches no listener and is acknowledged with nothing.
 * No network call is made: `authorize` is given, and every client option is ours.
 */
export const throughBolt = (
  settings: SlackSettings,
  serve: Serve,
): ((body: Body, retry?: { num?: number; reason?: string }) => Promise<unknown>) => {
  const app = new App({
    receiver: passive,
    authorize: async (_source, body) => ({
      botToken: settings.botToken || 'none',
      ...botUser(body),
    }),
    clientOptions: clientOptions(settings),
    logger: silent,
    convoStore: false,
    // Bolt would also pass over that we were removed; whose words count is our own reading's to say.
    ignoreSelf: false,
    attachFunctionToken: false,
  });
  const listen =
    (way: Way) =>
    async (args: unknown): Promise<void> => {
      const { body, ack, context } = args as Given;
      if (context.course) context.course.served = true;
      try {
        const answer = await serve(way, body);
        await ack?.(answer);
      } catch (failure) {
        if (context.course) context.course.failure = failure;
      }
    };
  app.command(/^/, listen('command'));
  app.action({ type: 'block_actions' }, listen('press'));
  app.view({ type: 'view_submission' }, listen('view'));
  app.view({ type: 'view_closed' }, listen('other'));
  app.options({}, listen('list'));
  app.shortcut({}, listen('shortcut'));
  app.event(/^/, listen('event'));
  app.error(async () => {});

  return async (body, retry) => {
    const course: Course = { served: false };
    let answer: unknown;
    const event: ReceiverEvent = {
      body,
      ack: async (given: unknown) => {
        answer = given;
      },
      customProperties: { course },
      ...(retry?.num === undefined ? {} : { retryNum: retry.num }),
      ...(retry?.reason === undefined ? {} : { retryReason: retry.reason }),
    };
    try {
      await app.processEvent(event);
    } catch (unreadable) {
      if (course.served) throw unreadable;
    }
    if ('failure' in course) throw course.failure;
    return answer;
  };
};

/** Nothing to start: requests come from the function, or from the socket on a laptop. */
const passive: Receiver = {
  init: () => {},
  start: async () => {},
  stop: async () => {},
};

/** With it Bolt drops what our own bot did, as it is reported back to us. */
const botUser = (body: unknown): { botUserId?: string } => {
  const { authorizations } = (body ?? {}) as { authorizations?: unknown };
  const [first] = Array.isArray(authorizations) ? authorizations : [];
  return typeof first?.user_id === 'string' && first.is_bot === true
    ? { botUserId: first.user_id }
    : {};
};
