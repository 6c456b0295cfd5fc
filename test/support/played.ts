import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../infra/local/bound.ts';
import { startLaptop } from '../../infra/local/laptop.ts';
import { noBrowser } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The demonstration as it stands once it is played in. */
    played?: Played;
  }
}
export interface Played {
  readonly folder: string;
  /** Where its laptop listened; the table keeps it as the address of Teams. */
  readonly port: number;
  /** The machine's clock when it was put away, in milliseconds. */
  readonly at: number;
}

const folder = () => mkdtempSync(join(tmpdir(), 'folkmoot-sefton-'));
const away = (path: string) => rmSync(path, { recursive: true, force: true });

/** Plays the demonstration once, before the first of the files that look at it in a browser. */
export default async ({ provide }: TestProject): Promise<(() => void) | undefined> => {
  if (noBrowser) return undefined;
  const kept = folder();
  const laptop = await startLaptop({ PORT: '0', DATA_DIR: kept, DEMO: 'sefton' });
  await laptop.demo;
  await laptop.drawn();
  await laptop.stop();
  provide('played', { folder: kept, port: Number(new URL(laptop.url).port), at: Date.now() });
  return () => away(kept);
};

const inFile = (path: string, sql: string, ...values: readonly (string | number)[]): void => {
  const database = new DatabaseSync(path);
  database.prepare(sql).run(...values);
  database.close();
};

/** A laptop's settings for a copy of its own, with its clock where it was put away, and what takes the copy away. */
export const copyOf = async ({ folder: kept, port, at }: Played) => {
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
