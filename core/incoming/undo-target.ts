import type { Arrival } from '../engine/arrival.ts';
import { featuresIn } from '../features/in.ts';
import type { Ask } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * What a typed "undo" is about: the asker's last change, or the last vote or answer of their seat where that came later.
 * Those leave no hint behind, so that two hundred of them write nothing more than they must; they are looked for when
 * they are asked for.
 */
export const lastDone = async (
  { candidates, belongings, lookup, request }: Arrival,
  { store }: Pick<Ports, 'store'>,
): Promise<Ask | undefined> => {
  const said = await Promise.all(
    candidates.flatMap(({ programme, record }) => {
      const me = belongings.find((one) => one.programme === programme)?.person;
      if (!me) return [];
      return featuresIn.map(({ lastWord }) => lastWord?.(record, me, { programme, store }));
    }),
  );
  const latest = said
    .filter((one) => one !== undefined)
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  const did = lookup.accounts.get(request.asker.account)?.row?.did;
  // What was done in another programme is nobody's business here.
  const isHere =
    request.where.kind === 'direct' ||
    candidates.some(({ programme }) => programme === did?.programme);
  if (!did || !isHere) return latest?.ask;
  return latest && did.at < latest.at
    ? latest.ask
    : featuresIn.flatMap(({ takesBack }) => takesBack?.(did) ?? [])[0];
};
