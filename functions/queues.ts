import { type Queue, sqs } from '../adapters/aws/queue.ts';
import { type Environment, settings } from './settings.ts';

/** The queues that the environment names. */
export const queueTo = {
  deliver: (told: Environment): Queue => sqs(settings('deliverQueue', told).DELIVER_QUEUE_URL),
  wake: (told: Environment): Queue => sqs(settings('wakeQueue', told).WAKE_QUEUE_URL),
};
