import { DatabaseSync } from 'node:sqlite';

/** What the laptop itself keeps, beside the product's table: its clock, and all that the stand-in chats were told. */
export interface Kept {
  readonly get: <Value>(shelf: string, name: string) => Value | undefined;
  readonly put: (shelf: string, name: string, value: unknown) => void;
  readonly drop: (shelf: string, name: string) => void;
  /** In the order in which they were first put. */
  readonly all: <Value>(shelf: string) => readonly Value[];
  readonly close: () => void;
}

const parsed = <Value>(row: unknown): Value =>
  JSON.parse((row as { readonly json: string }).json) as Value;

/** The same, on shelves that nobody else has. */
export const apart = (kept: Kept, name: string): Kept => {
  const own = (shelf: string): string => `${name} ${shelf}`;
  return {
    get: (shelf, called) => kept.get(own(shelf), called),
    put: (shelf, called, value) => kept.put(own(shelf), called, value),
    drop: (shelf, called) => kept.drop(own(shelf), called),
    all: (shelf) => kept.all(own(shelf)),
    close: kept.close,
  };
};

/** Opens the file, or a place in memory without one. Every `put` is on disk when it returns. */
export const openKept = (file: string | undefined): Kept => {
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
     CREATE TABLE IF NOT EXISTS kept (nth INTEGER PRIMARY KEY AUTOINCREMENT, shelf TEXT, name TEXT, json TEXT, UNIQUE (shelf, name))`,
  );
  const get = database.prepare('SELECT json FROM kept WHERE shelf = ? AND name = ?');
  const put = database.prepare(
    `INSERT INTO kept (shelf, name, json) VALUES (?, ?, ?)
     ON CONFLICT (shelf, name) DO UPDATE SET json = excluded.json`,
  );
  const drop = database.prepare('DELETE FROM kept WHERE shelf = ? AND name = ?');
  const all = database.prepare('SELECT json FROM kept WHERE shelf = ? ORDER BY nth');
  return {
    get: (shelf, name) => {
      const row = get.get(shelf, name);
      return row === undefined ? undefined : parsed(row);
    },
    put: (shelf, name, value) => void put.run(shelf, name, JSON.stringify(value)),
    drop: (shelf, name) => void drop.run(shelf, name),
    all: (shelf) => all.all(shelf).map((row) => parsed(row)),
    close: () => database.close(),
  };
};
