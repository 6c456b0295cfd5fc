import type { Context, Loaded, Needs, Programme } from '../../../model/context.ts';
import { programmeFacts, type RecordId } from '../../../model/ids.ts';
import type { Change } from '../../../model/outcome.ts';
import { nameOf } from '../../../subject/names.ts';
import { needsNow, whoNow } from '../../../subject/who-now.ts';
import { partnerships } from '../happen/shown.ts';

const programmeIn = ({ records }: Pick<Loaded, 'records'>): Programme | undefined =>
  records.get(programmeFacts)?.state as Programme | undefined;

/** The programme in which a partnership is set up, and who holds its keys. */
export const keysNeeds = (others: readonly RecordId[]): Needs => ({
  records: [programmeFacts, ...others],
  next: (loaded) =>
    needsNow(
      (programmeIn(loaded)?.keys ?? []).map(({ person }) => person),
      (people) => ({ people }),
    ),
});

/** Whoever makes a programme, by the first set-up in it, leads it (rules: Programme). */
export const firstLead = ({ me }: Context, loaded: Loaded): Change[] =>
  partnerships(loaded).length === 0 && !loaded.records.has(programmeFacts)
    ? [
        {
          record: programmeFacts,
          kind: 'programme',
          fresh: true,
          events: [{ event: 'LeadTaken', person: me }],
        },
      ]
    : [];

/** Who holds the keys with which it opens; nobody where it starts as it is (rules: Two keys). */
export const keyHolders = (loaded: Loaded) =>
  (programmeIn(loaded)?.keys ?? []).map(({ person, office }) => ({
    name: nameOf(whoNow(person, loaded), loaded.people) ?? '',
    office,
  }));
