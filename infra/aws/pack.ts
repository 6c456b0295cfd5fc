import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * As Lambda starts Node in a function of so many megabytes; its own runtime client names these flags. The first
 * decides whether V8 takes a code cache: only under the flags under which it was made.
 */
export const lambdaFlags = (megabytes: number): readonly string[] => [
  '--expose-gc',
  `--max-semi-space-size=${Math.floor(megabytes / 20)}`,
  `--max-old-space-size=${Math.floor((megabytes * 9) / 10)}`,
];

/** Keeps what V8 compiles for the Slack and Teams functions in this folder; throws where that does not work. */
export const packCaches = (into: string): void => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...lambdaFlags(1024),
      join(root, 'infra/aws/warm.ts'),
      join(into, 'slack'),
      join(into, 'teams'),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The code caches were not made: ${stderr.slice(-500)}`);
};

type Machine = Readonly<Record<'platform' | 'arch', string>>;
export type Processor = (typeof processors)[number];
/** What Lambda's processors are called; `auto` is the one of `processorFor`. */
export const processors = ['auto', 'arm64', 'x64'] as const;

/** What the functions run on: a Linux that builds them has their processor's code cache to give, another machine none. */
export const processorFor = (
  asked: Processor,
  { platform, arch }: Machine = process,
): Exclude<Processor, 'auto'> => {
  if (asked !== 'auto') return asked;
  return platform === 'linux' && arch === 'x64' ? 'x64' : 'arm64';
};

/**
 * Packs the caches where the machine is of the kind that Lambda runs; made on another they would only be weight.
 * Where they are not made the functions start without them, and this answers why.
 */
export const packWhereItFits = (
  into: string,
  processor: Exclude<Processor, 'auto'>,
  { platform, arch }: Machine = process,
): string | undefined => {
  if (platform !== 'linux' || arch !== processor)
    return `The edges start without a code cache, a little slower: only Linux on ${processor} can make it.`;
  try {
    packCaches(into);
    return undefined;
  } catch (error) {
    return `${(error as Error).message.trim()}\nThe edges start without a code cache: a little slower, and else the same.`;
  }
};
