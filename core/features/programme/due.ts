import { loadNeeds } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureDue, Wake } from '../../model/feature-due.ts';
import { asksKeys } from '../../subject/stopped.ts';
import { needsNow } from '../../subject/who-now.ts';
import { tell } from './here.ts';
import { keysIn } from './keys.ts';
import { programmeNeeds } from './programme.ts';
import { askedSaying, keyOffers, namedIn } from './proposals.ts';

/** Asks both who hold the keys about a partnership as it is now; with each change of it they are asked again. */
const askKeys: Wake = async (stored, { programme, now, ports }) => {
  const area = stored as StoredPartnership;
  const { proposed } = area.state;
  if (!proposed || !asksKeys(area.state)) return true;
  const needs = programmeNeeds(() => needsNow(namedIn(area), (people) => ({ people })));
  const loaded = await loadNeeds(needs, { store: ports.store, programme });
  return systemCommit(
    {
      programme,
      partnership: area,
      records: [area],
      changes: [
        {
          record: area.id,
          kind: 'partnership',
          events: [{ event: 'KeysAsked', turn: proposed.turn }],
        },
      ],
      effects: keysIn(loaded).map((key) => ({
        ...tell(key.now, askedSaying(area, key, loaded), keyOffers(area, key), {
          now,
          partnership: area,
        }),
        name: `keys/${area.id}/${proposed.turn}/${key.now}`,
      })),
      now,
    },
    ports,
  );
};

/** What is asked of the holders of the keys with nobody else asking. */
export const programmeDue: FeatureDue = { wakes: { partnership: askKeys } };
