import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lambdaFlags } from '../../infra/aws/pack.ts';
import { node } from './built.ts';

const script = `
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const [time, processor] = [performance.now(), spent()];
  import(process.argv[1]).then(() => {
    console.log(JSON.stringify({ time: performance.now() - time, processor: spent() - processor }));
    process.exit();
  });`;
const told = {
  AWS_REGION: 'local',
  SLACK_SIGNING_SECRET: 'bench',
  SLACK_BOT_TOKEN: 'bench',
  TEAMS_APP_ID: 'bench',
  TEAMS_APP_PASSWORD: 'bench',
  TEAMS_TENANT_ID: 'bench',
};

/** Milliseconds, and milliseconds of processor of all threads, that a fresh process takes to load a bundle; Node's own start is left out. */
export const imported = (folder: string): { readonly time: number; readonly processor: number } => {
  const index = existsSync(join(folder, 'index.mjs')) ? 'index.mjs' : 'index.js';
  const { stdout, stderr } = spawnSync(
    node,
    [...lambdaFlags(1024), '-e', script, join(folder, index)],
    { encoding: 'utf8', env: told },
  );
  const last = stdout.trim().split('\n').at(-1);
  if (!last?.startsWith('{"time"'))
    throw new Error(`${folder} did not load: ${stderr.slice(-500)}`);
  return JSON.parse(last);
};
