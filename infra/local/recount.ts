import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Recounted, recount } from '../../core/counting/file/recount.ts';
import type { Hashing } from '../../core/counting/lot.ts';
import { explained } from '../../core/language/explained.ts';
import { localeOf } from '../../core/model/locale.ts';

const USAGE = 'npm run --silent recount -- FILE [--method NAME] [--explain]';
const NOT_COUNTED = 2;

const hashing: Hashing = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  hmacSha256: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
};

const refuse = (line: string): never => {
  console.error(line);
  process.exit(NOT_COUNTED);
};

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { method: { type: 'string' }, explain: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return refuse(USAGE);
    return { file, method: values.method, explain: values.explain === true };
  } catch {
    return refuse(USAGE);
  }
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuse(`${file} cannot be read`);
  }
};

const { file, method, explain } = readArguments();

const recounted = () => {
  try {
    return recount(readText(file), method, hashing);
  } catch (fault) {
    // A fault of ours, not of the file: still one line and no half-printed result.
    return { problem: `the count failed: ${fault instanceof Error ? fault.message : fault}` };
  }
};

const inSentences = ({ counted }: Recounted): readonly string[] =>
  'unsupported' in counted
    ? [`Not counted: ${counted.unsupported}.`]
    : explained(counted, localeOf());

const result = recounted();
if ('problem' in result) refuse(`${file}: ${result.problem}`);
else if (explain)
  for (const run of result.runs)
    console.log([`${run.method}:`, ...inSentences(run), ''].join('\n'));
else console.log(JSON.stringify({ runs: result.runs.map((run) => run.report) }));
