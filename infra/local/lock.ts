import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** When a process began, as its system counts it; '' where that cannot be asked, undefined where there is no such process. */
const began = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

/** The process that wrote the lock, if it still runs. Its beginning tells it from a later one with the same number, as containers have. */
const holder = (lock: string): number | undefined => {
  try {
    const [pid = '', since = ''] = readFileSync(lock, 'utf8').split(' ');
    return began(Number(pid)) === since ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a file to this process until the answer is called; throws where another process has it, or this one has it already. */
export const lockFile = (file: string): (() => void) => {
  const lock = `${file}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${process.pid} ${began(process.pid) ?? ''}`;
  for (const last of [false, true]) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = holder(lock);
      if (pid !== undefined || last)
        throw new Error(
          `${file} is in use by process ${pid ?? 'unknown'}. Stop that one, or set DATA_DIR to another folder.`,
        );
      rmSync(lock, { force: true });
    }
  }
  throw new Error(`${lock} could not be taken.`);
};
