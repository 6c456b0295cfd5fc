import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { lambdaFlags } from '../../infra/aws/pack.ts';

const script = `
  import { pathToFileURL } from 'node:url';
  await import(pathToFileURL(process.argv[2]));
  const before = new Set(process.moduleLoadList);
  const { handler } = await import(pathToFileURL(process.argv[3]));
  const loaded = process.moduleLoadList.filter((one) => !before.has(one));
  console.log(JSON.stringify({ loaded, handler: typeof handler }));
  process.exit();`;

/** Starts the bundle in `folder` as Lambda does, told this; answers what was printed, and what of Node was loaded. */
export const startedIn = async (
  folder: string,
  told: Readonly<Record<string, string>>,
): Promise<{ readonly loaded: readonly string[]; readonly said: readonly string[] }> => {
  const [runtime, nothing] = [join(folder, 'runtime.mjs'), join(folder, 'nothing.mjs')];
  writeFileSync(runtime, script);
  // What Node loads to import anything is no part of it.
  writeFileSync(nothing, '');
  const child = spawn(
    process.execPath,
    [...lambdaFlags(1024), runtime, nothing, join(folder, 'index.mjs')],
    { env: { AWS_LAMBDA_FUNCTION_NAME: 'folkmoot', ...told } },
  );
  const [out, fault] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const lines = out.trim().split('\n');
  const last = lines.at(-1) ?? '';
  if (!last.includes('"handler":"function"')) throw new Error(fault || out);
  return { loaded: JSON.parse(last).loaded, said: lines.slice(0, -1) };
};
