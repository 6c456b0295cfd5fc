import { createHash, createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Hashing } from '../../../core/counting/lot.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = join(root, '../shared/voting-cases');

const expected = z.record(z.string(), z.unknown());
const caseFile = z.object({
  runs: z.array(z.object({ method: z.string(), options: expected.optional(), expected })),
});

export interface PublicCase {
  readonly name: string;
  readonly text: string;
  readonly runs: z.output<typeof caseFile>['runs'];
}

/** The public elections and worked examples; none where the folder is absent. */
export const publicCases = (): readonly PublicCase[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'governance-rules.json')
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name: name.replace('.json', ''), text, ...caseFile.parse(JSON.parse(text)) };
    });
};

export const rootFolder = root;

export const hashing: Hashing = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  hmacSha256: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
};
