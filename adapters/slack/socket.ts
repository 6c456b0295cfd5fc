import socketMode from '@slack/bolt/dist/receivers/SocketModeReceiver.js';
import { type SlackEdgeOptions, slackDoor } from './edge.ts';
import { silent } from './web.ts';

// As in bolt.ts: the module as a whole, or its default alone.
const module: typeof socketMode | typeof socketMode.default = socketMode;
const Receiver = 'default' in module ? module.default : module;

/** The socket before it is opened: what arrives on it goes through the same door as HTTP. */
export const socketReceiver = (options: SlackEdgeOptions & { readonly appToken: string }) => {
  if (!options.appToken.startsWith('xapp-')) {
    throw new Error('Slack: the app token does not begin with xapp-.');
  }
  const door = slackDoor(options);
  const receiver = new Receiver({ appToken: options.appToken, logger: silent });
  const processEvent = async ({ body, ack, retryNum, retryReason }: SocketEvent): Promise<void> => {
    try {
      const answer = await door(body, {
        ...(retryNum === undefined ? {} : { num: retryNum }),
        ...(retryReason === undefined ? {} : { reason: retryReason }),
      });
      await ack(answer);
    } catch {
      // It was logged where it was caught. Not acknowledged, an event is delivered again.
    }
  };
  receiver.init({ processEvent } as never);
  return receiver;
};

/**
 * Slack over a socket, for a laptop that no address reaches, with Slack's own app token (`xapp-…`) in place of
 * signatures. Answers what stops it.
 */
export const slackSocket = async (
  options: SlackEdgeOptions & { readonly appToken: string },
): Promise<() => Promise<void>> => {
  const receiver = socketReceiver(options);
  await receiver.start();
  return async () => {
    await receiver.stop();
  };
};

interface SocketEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ack: (answer?: unknown) => Promise<void>;
  readonly retryNum?: number;
  readonly retryReason?: string;
}
