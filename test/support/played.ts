import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../../infra/local/bound.ts';
import { startLaptop } from '../../infra/local/laptop.ts';
import { noBrowser } from './chromium.ts';

/** The demonstration as it stands once it is played in. */
interface Played {
  readonly folder: string;
  /** Where its laptop listened; the table keeps it as the address of Teams. */
  readonly port: number;
  /** The machine's clock when it was put away, in milliseconds. */
  readonly at: number;
}

/** How the processes of the tests are told of it. */
const told = 'FOLKMOOT_TEST_PLAYED';

const folder = () => mkdtempSync(join(tmpdir(), 'folkmoot-sefton-'));
const away = (path: string) => rmSync(path, { recursive: true, force: true });

/** Plays the demonstration once, before the first of the files that look at it in a browser. */
export default async (): Promise<(() => void) | undefined> => {
  if (noBrowser) return undefined;
  const kept = folder();
  const laptop = await startLaptop({ PORT: '0', DATA_DIR: kept, DEMO: 'sefton' });
  await laptop.demo;
  await laptop.drawn();
  await laptop.stop();
  const port = Number(new URL(laptop.url).port);
  process.env[told] = JSON.stringify({ folder: kept, port, at: Date.now() } satisfies Played);
  return () => away(kept);
};

const inFile = (path: string, sql: string, ...values: readonly (string | number)[]): void => {
  const database = new DatabaseSync(path);
  database.prepare(sql).run(...values);
  database.close();
};

/**
 * A laptop's settings for a copy of its own, with its clock where it was put away, and what takes the copy away;
 * undefined where nothing was played in.
 */
export const copyOfPlayed = async () => {
  const played = process.env[told];
  if (!played) return undefined;
  const { folder: kept, port, at } = JSON.parse(played) as Played;
  const own = folder();
  cpSync(kept, own, { recursive: true });
  const free = await freePort();
  const address = (of: number) => `//127.0.0.1:${of}/`;
  inFile(
    join(own, 'folkmoot.db'),
    'UPDATE folkmoot SET item_json = replace(item_json, ?, ?)',
    address(port),
    address(free),
  );
  inFile(
    join(own, 'laptop.db'),
    "UPDATE kept SET json = json - ? WHERE shelf = 'clock' AND name = 'moved'",
    Date.now() - at,
  );
  return { env: { PORT: String(free), DATA_DIR: own }, drop: () => away(own) };
};
