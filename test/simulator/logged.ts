import { format } from 'node:util';

/** One line that a function wrote to its log. */
export type Logged = string;

const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Runs it with all that is logged meanwhile kept in `lines`, and nothing of it shown. */
export const loggedIn = async <Result>(
  lines: Logged[],
  run: () => Promise<Result>,
): Promise<Result> => {
  const before = levels.map((level) => console[level]);
  for (const level of levels)
    console[level] = (...said: unknown[]) => void lines.push(format(...said));
  try {
    return await run();
  } finally {
    levels.forEach((level, at) => {
      const was = before[at];
      if (was) console[level] = was;
    });
  }
};
