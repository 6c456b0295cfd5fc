import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Slack's published payloads and schemas, which lie beside the repository where tests may read them. */
const root = join(import.meta.dirname, '../../../../shared');
export const samplesFolder = join(root, 'slack-samples');
export const manifestSchema = join(
  root,
  'schemas/slack-manifest/schemas/manifest.schema.2.0.0.json',
);

/** True where a test must be skipped because a folder is absent; in CI an absence is a failure instead. */
export const absent = (path: string): boolean => !existsSync(path) && process.env.CI !== 'true';

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Every sample by its file's name; none where they are absent. */
export const samples = (): ReadonlyMap<string, Record<string, unknown>> =>
  new Map(
    existsSync(samplesFolder)
      ? readdirSync(samplesFolder).map((name) => [
          name.replace('.json', ''),
          readJson(join(samplesFolder, name)) as Record<string, unknown>,
        ])
      : [],
  );
