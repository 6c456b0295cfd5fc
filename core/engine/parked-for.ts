import type { Commit } from '../model/commit.ts';
import {
  type AccountId,
  type At,
  accountId,
  directPlace,
  type InstallId,
  type PlaceId,
  type ProgrammeId,
  partsOf,
} from '../model/ids.ts';
import type { Install } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';
import { addressEffects } from './address-effects.ts';

/** Where the app itself would be written to: what is about an installation as a whole is on its way there. */
export const appPlace = (install: InstallId): PlaceId => {
  const { platform, tenant } = partsOf(`${install}:` as AccountId);
  return directPlace(accountId(platform, tenant, 'app'));
};

/** A look at what is parked for an installation; `since` tells one spell from the next. */
export const lookDraft = (install: InstallId, since: At) => ({
  to: appPlace(install),
  name: `parked/${install}/${since}`,
  body: { kind: 'parked', install } as const,
});

/** Each of these programmes looks by now at what it parked there: it is set free where the app is let in again. */
export const lookAnew = async (
  install: InstallId,
  programmes: readonly ProgrammeId[],
  { store, now }: Pick<Ports, 'store' | 'now'>,
): Promise<void> => {
  for (const programme of new Set(programmes)) {
    const effects = lookEffects(install, programme, now());
    await store.commit({ programme, now: now(), records: [], rows: [], effects });
  }
};

/** The same as the effects of a commit. */
export const lookEffects = (
  install: InstallId,
  programme: ProgrammeId,
  now: At,
): Commit['effects'] =>
  addressEffects([lookDraft(install, now)], { now, programme, fresh: () => '' });

/** The programmes that show in a workspace, as far as its row knows. */
export const programmesAt = (row: Install | undefined): readonly ProgrammeId[] => [
  ...new Set([...(row?.programme ? [row.programme] : []), ...(row?.also ?? [])]),
];
