import { AsyncLocalStorage } from 'node:async_hooks';
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const root = join(import.meta.dirname, '../..');
const watched = /^(?:core|adapters|functions)\//;

/** One function as it was entered: its file, and where in it the function stands. */
export interface Entered {
  readonly file: string;
  readonly at: number;
}

interface Recording {
  readonly from: string;
  readonly log: Entered[];
}
let recording: Recording | undefined;
const within = new AsyncLocalStorage<Recording>();

/** From now on what a call into the file `from` calls, at once or later, is written down; what runs beside it is not. */
export const record = (from: string): readonly Entered[] => {
  const log: Entered[] = [];
  recording = { from, log };
  return log;
};
/** Nothing more is written down. */
export const stop = (): void => {
  recording = undefined;
};

const enter = (file: string, at: number): void => {
  if (!recording) return;
  if (file === recording.from) within.enterWith(recording);
  if (within.getStore() === recording) recording.log.push({ file, at });
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly body?: Node;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const isFunction = ({ type, body }: Node): boolean =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type) && isNode(body);

const functionsIn = (node: Node): Node[] => [
  ...(isFunction(node) ? [node] : []),
  ...Object.values(node).flat().filter(isNode).flatMap(functionsIn),
];

/** The same source, with a call at the start of every function; on the same lines. */
const instrumented = (source: string, file: string): string => {
  const put: { at: number; text: string }[] = [];
  for (const { start, body } of functionsIn(parseAst(source, { lang: 'ts' }) as unknown as Node)) {
    if (!body) continue;
    const call = `__entered(${JSON.stringify(file)},${start})`;
    if (body.type === 'BlockStatement') put.push({ at: body.start + 1, text: `${call};` });
    else put.push({ at: body.start, text: `(${call},` }, { at: body.end, text: ')' });
  }
  let done = source;
  for (const { at, text } of put.toSorted((one, other) => other.at - one.at))
    done = done.slice(0, at) + text + done.slice(at);
  return done;
};

Object.assign(globalThis, { __entered: enter });
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    const file = url.startsWith('file:') ? relative(root, fileURLToPath(url)) : '';
    if (!watched.test(file) || !loaded.source) return loaded;
    const source = Buffer.from(loaded.source as Uint8Array).toString('utf8');
    return { ...loaded, source: instrumented(source, file) };
  },
});
