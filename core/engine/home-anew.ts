import type { Ask } from '../model/register.ts';
import type { Request } from '../model/request.ts';
import { namedBy } from './arrival.ts';

/** Asks for somebody's Home as it is after what they asked on it, which may have changed the partnership that it names. */
export const anewAfter = ({ input, ...request }: Request): Request => {
  const asked =
    input.kind === 'pressed' ? input.ask : input.kind === 'submitted' ? input.carries : undefined;
  const within = asked && namedBy(asked);
  const ask: Ask = { ask: 'person.home', ...(within === undefined ? {} : { in: within }) };
  return { ...request, key: `${request.key}:home`, input: { kind: 'pressed', ask } };
};
