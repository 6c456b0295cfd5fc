import { spoken } from './engine/reply-view.ts';
import { arrive } from './incoming/arrive.ts';
import { perform } from './incoming/perform.ts';
import { happen } from './incoming/platform-event.ts';
import { repeated } from './incoming/repeated.ts';
import { mayReadStale, withStaleReads } from './incoming/stale-reads.ts';
import { type Performed, tellAsker } from './incoming/tell.ts';
import { understand } from './incoming/understand.ts';
import { wellFormed } from './incoming/well-formed.ts';
import { say } from './language/saying.ts';
import type { Answer } from './model/outcome.ts';
import type { Request } from './model/request.ts';
import type { Ports } from './ports/ports.ts';

/**
 * A conflict is decided anew so often before the asker is told that it is busy (rules: Records).
 */
const tries = 6;
/** Milliseconds before the second try; doubled at each further one, with jitter. */
const firstPause = 10;

const attempt = async (request: Request, seed: string, ports: Ports): Promise<Performed> => {
  const arrival = await arrive(request, seed, ports);
  if (request.input.kind === 'happened') return happen(request.input.happening, arrival, ports);
  const meant = await understand(request.input, arrival, ports);
  if (ports.late && meant.kind !== 'ask') return 'conflict';
  switch (meant.kind) {
    case 'errors': {
      const before = await repeated(arrival, ports);
      return before ? tellAsker(before, { arrival, ports }) : meant;
    }
    case 'ask':
      return perform(meant.ask, { arrival, added: meant, ports });
    default: {
      const reply = (await repeated(arrival, ports)) ?? meant.reply;
      return tellAsker(reply, { arrival, ports });
    }
  }
};

/**
 * The one way in: everything asked, typed, pressed, submitted or happened, to what the asker is told.
 * Loads, decides, evolves and commits; decides anew after a conflict, and after a round over late reads that did not
 * end with its commit. A refusal is an answer; only faults are thrown.
 */
export const handle = async (asked: Request, ports: Ports): Promise<Answer> => {
  const request = wellFormed(asked);
  const seed = ports.fresh(16);
  if (mayReadStale(request)) {
    const performed = await attempt(request, seed, withStaleReads(ports));
    if (performed !== 'conflict') return performed;
  }
  for (let round = 0; round < tries; round += 1) {
    if (round > 0) {
      const jitter = (Number.parseInt(ports.hash(`${seed}/${round}`).slice(0, 4), 16) % 100) / 100;
      await ports.pause(firstPause * 2 ** round * (0.5 + jitter));
    }
    const performed = await attempt(request, seed, ports);
    if (performed !== 'conflict') return performed;
  }
  return spoken({ saying: say('busy', {}) }, { locale: request.locale, ports, now: ports.now() });
};
