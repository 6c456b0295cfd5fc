import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoClient } from '../../../adapters/dynamodb/client.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { createTables } from '../../../adapters/dynamodb/table.ts';
import { startEngine } from '../../../infra/local/engine.ts';
import * as made from '../../contract/made.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = async (file: string) => {
  const engine = await startEngine({ file });
  const client = dynamoClient({
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: engine.endpoint,
  });
  await createTables(client, 'folkmoot');
  let count = 0;
  const store = dynamoStore({
    client,
    table: 'folkmoot',
    hash: sha256,
    fresh: (characters) => `${count++}`.padStart(characters, 'f'),
  });
  const close = async () => {
    client.destroy();
    await engine.stop();
  };
  return { store, close };
};

describe('the embedded engine', () => {
  it('keeps its file over a restart', async () => {
    const file = join(folder, 'new/kept.db');
    const first = await opened(file);
    await made.write(first.store, made.action(1), 'kept');
    await first.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
    const second = await opened(file);
    expect((await made.stored(second.store, made.action(1)))?.state).toBe('kept');
    await second.close();
  });

  it('gives a file to one process, and names the one that has it', async () => {
    const file = join(folder, 'one.db');
    const engine = await startEngine({ file });
    await expect(startEngine({ file })).rejects.toThrow(`in use by process ${process.pid}`);
    await engine.stop();
    await (await startEngine({ file })).stop();
  });

  it('takes over from a process that is gone, also where its number lives on', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    for (const left of [`${gone.pid} 1`, `${process.pid} 1`, 'nonsense']) {
      const file = join(folder, 'left.db');
      writeFileSync(`${file}.lock`, left);
      await (await startEngine({ file })).stop();
      expect(existsSync(`${file}.lock`)).toBe(false);
    }
  });

  it('runs many at once, each on a port of its own', async () => {
    const engines = await Promise.all([1, 2, 3].map(() => startEngine()));
    expect(new Set(engines.map(({ endpoint }) => endpoint)).size).toBe(3);
    await Promise.all(engines.map(({ stop }) => stop()));
    await expect(fetch(engines[0]?.endpoint ?? '')).rejects.toThrow();
  });
});
