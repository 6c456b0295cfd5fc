import type { Answer } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Request } from './request.ts';

/** The one way in: everything asked, typed, pressed, submitted or happened, to what the asker is told. Never throws a refusal. */
export const handle = async (_request: Request, _ports: Ports): Promise<Answer> => ({
  kind: 'nothing',
});
