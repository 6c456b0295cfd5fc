import { type Queue, sqs, sqsClient } from '../adapters/aws/queue.ts';
import { askerIn } from './asker.ts';
import { type Environment, settings } from './settings.ts';

const at = (url: string, told: Environment): Queue => sqs(url, sqsClient(askerIn(told)));

/** The queues that the environment names. */
export const queueTo = {
  deliver: (told: Environment) => at(settings('deliverQueue', told).DELIVER_QUEUE_URL, told),
  wake: (told: Environment) => at(settings('wakeQueue', told).WAKE_QUEUE_URL, told),
};
