// Runs one script or tool on the pinned Node, whatever Node the machine has; installs first what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeIn, pathFrom } from './node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = nodeIn(root);

/** Name and version of every package that a lock file asks for; packages for other systems left out. */
const packagesOf = (file) =>
  Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
    .filter(([name, entry]) => name !== '' && !entry.optional && !entry.devOptional)
    .map(([name, entry]) => `${name}@${entry.version}`)
    .join();

const installed = () => {
  const lock = join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(lock) &&
    existsSync(node) &&
    packagesOf(lock) === packagesOf(join(root, 'package-lock.json'))
  );
};

if (!installed()) {
  console.log('Installing what is missing (npm ci); this happens once.');
  const ci = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (ci.status !== 0) process.exit(ci.status ?? 1);
}

const [what = '', ...rest] = process.argv.slice(2);
const script = what.endsWith('.ts')
  ? join(root, what)
  : join(root, 'node_modules', what, `${what}.mjs`);
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: pathFrom(node, process.env.PATH) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
