import type { Commit, Committed, RecordWrite } from '../../core/model/commit.ts';
import type { News } from '../../core/model/due-key.ts';
import { partnershipOf } from '../../core/model/ids.ts';
import type { RowWrite } from '../../core/model/tenant-lookup.ts';
import { hint } from './rows.ts';
import { kept, keptBeside, type Row, type Shelf, under } from './shelf.ts';

/**
 * How long a repeat is answered with what was said the first time, in milliseconds
 * (rules: Done once).
 */
const remembered = 30 * 24 * 60 * 60 * 1000;

const doorsOf = (shelf: Shelf): Record<string, Map<string, Row<unknown>>> => ({
  install: shelf.installs as Map<string, Row<unknown>>,
  place: shelf.places as Map<string, Row<unknown>>,
  account: shelf.accounts as Map<string, Row<unknown>>,
});

const recordStands = (shelf: Shelf, programme: string, { id, was }: RecordWrite): boolean =>
  (shelf.records.get(under(programme, id))?.stored.version ?? 0) === was;
const rowStands = (shelf: Shelf, programme: string, row: RowWrite): boolean =>
  row.door === 'word'
    ? !shelf.words.has(under(programme, row.id))
    : (doorsOf(shelf)[row.door]?.get(row.id)?.n ?? 0) === row.n;

const writeRecord = (shelf: Shelf, programme: string, record: RecordWrite): void => {
  const { id, kind, state, entry, found } = record;
  const name = under(programme, id);
  const stored = kept({ id, kind, version: entry.version, head: entry.hash, state });
  const order = found.list?.order ?? found.due ?? '~';
  shelf.records.set(name, { programme, stored, found: kept(found), order });
  shelf.journals.set(name, [...(shelf.journals.get(name) ?? []), kept(entry)]);
};

/** What `seen`, `chose` and `did` keep beside a row stays unless it is given too. */
const hints = ['by', 'serviceUrl', 'chose', 'did'];
const writeRow = (shelf: Shelf, programme: string, write: RowWrite): void => {
  if (write.door === 'word') {
    shelf.words.add(under(programme, write.id));
    return;
  }
  const rows = doorsOf(shelf)[write.door];
  if (write.row === undefined) rows?.delete(write.id);
  else {
    const before = Object.entries((rows?.get(write.id)?.row ?? {}) as object);
    const hinted = Object.fromEntries(before.filter(([name]) => hints.includes(name)));
    rows?.set(write.id, { n: write.n + 1, row: keptBeside({ ...hinted, ...kept(write.row) }) });
  }
};

const effectName = (commit: Commit, { effect }: Commit['effects'][number]): string =>
  under(commit.programme, effect.to, effect.id);

/** Writes the effects that do not stand yet; answers them as news. */
const writeEffects = (shelf: Shelf, commit: Commit): News[] =>
  commit.effects.flatMap((one) => {
    const name = effectName(commit, one);
    if (shelf.effects.has(name)) return [];
    shelf.effects.set(name, kept(one.effect));
    const { programme, to, id } = one.effect;
    return [{ news: 'effect', programme, to, id }];
  });

const stands = (shelf: Shelf, commit: Commit): boolean =>
  commit.records.every((record) => recordStands(shelf, commit.programme, record)) &&
  commit.rows.every((row) => rowStands(shelf, commit.programme, row)) &&
  commit.effects.every((one) => one.ifNew || !shelf.effects.has(effectName(commit, one))) &&
  (commit.ballots ?? []).every(
    ({ poll, key }) => !shelf.ballots.get(under(commit.programme, poll))?.has(key),
  );

/** All of a commit or none of it; a repeat wins over a conflict. */
export const commit =
  (shelf: Shelf) =>
  async (commit: Commit): Promise<Committed> => {
    const { programme, request } = commit;
    const now = Date.parse(commit.now);
    const own = request ? [request.key, ...(request.offer ? [request.offer] : [])] : [];
    const done = [...own, ...(request?.alsoKeys ?? [])]
      .map((key) => shelf.requests.get(under(programme, key)))
      .find((one) => one !== undefined && one.until > now);
    if (done) return { kind: 'repeat', reply: done.reply };
    if (!stands(shelf, commit)) return { kind: 'conflict' };
    if (request)
      for (const key of own)
        shelf.requests.set(under(programme, key), {
          reply: kept(request.reply),
          until: now + remembered,
        });
    for (const record of commit.records) writeRecord(shelf, programme, record);
    for (const row of commit.rows) writeRow(shelf, programme, row);
    if (commit.did) {
      const { account, ...did } = commit.did;
      hint(shelf.accounts, account, { people: [] }, { did });
    }
    for (const { poll, key, choice } of commit.ballots ?? []) {
      const box = under(programme, poll);
      shelf.ballots.set(box, (shelf.ballots.get(box) ?? new Map()).set(key, choice));
    }
    for (const id of commit.renamedIn ?? []) {
      const name = under(programme, id);
      const turn = (shelf.names.get(name)?.turn ?? 0) + 1;
      shelf.names.set(name, { turn, people: [] });
    }
    const news = writeEffects(shelf, commit);
    const changed = commit.records.flatMap(({ id }): News[] => {
      const partnership = partnershipOf(id);
      return partnership ? [{ news: 'changed', programme, partnership, record: id }] : [];
    });
    for (const one of [...news, ...changed]) for (const tell of shelf.listeners) tell(one);
    return { kind: 'committed' };
  };
