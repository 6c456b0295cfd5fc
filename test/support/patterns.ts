import { sources } from './sources.ts';

/** A regular expression of the source, and the file that has it. */
export interface Pattern {
  readonly path: string;
  readonly pattern: RegExp;
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g;
const literal =
  /(?<=[=(,:?[&|{;>]\s*|return )\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;

/** Every regular expression that stands in these files as a literal. */
export const literals = (of: RegExp): Pattern[] =>
  sources
    .filter(({ path }) => of.test(path))
    .flatMap(({ path, text }) =>
      [...text.replace(comments, '').matchAll(literal)].map(([, body = '', flags = '']) => ({
        path,
        pattern: new RegExp(body, flags),
      })),
    );

/** Every regular expression that `work` tries, built or written. */
export const triedBy = (work: () => void): RegExp[] => {
  const { exec } = RegExp.prototype;
  const tried = new Map<string, RegExp>();
  RegExp.prototype.exec = function (text) {
    tried.set(`${this.source}/${this.flags}`, this);
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...tried.values()];
};

const signs = [
  ' ',
  '\n',
  'a',
  '1',
  '-',
  '.',
  ',',
  ':',
  '"',
  "'",
  '(',
  '/',
  '<',
  '>',
  '@',
  '\uE0000\uE001',
];
const words = [
  'a ',
  '1 ',
  'a-',
  'a, ',
  'a. ',
  '@a ',
  'a: ',
  '1.',
  'A-1 ',
  'to ',
  'a\n',
  ' \n',
  '- ',
];

/** Words that a pattern looks for, a few of them. */
const wordsIn = ({ source }: RegExp): string[] => [
  ...new Set(source.replace(/\\[a-zA-Z](\{[^}]*\})?/g, ' ').match(/[a-z]{2,}/gi) ?? []),
];

/** Texts of about `size` characters that make a pattern which looks back and forth do so as often as it can. */
const hardFor = function* (pattern: RegExp, size: number): Generator<string> {
  const own = wordsIn(pattern);
  const some = own.filter((_, index) => index < 12 || index % 7 === 0);
  const units = [...signs, ...words, ...some.flatMap((word) => [`${word} `, word])];
  for (const before of ['', 'x', ...own.slice(0, 3).map((word) => `${word} `)])
    for (const unit of units)
      yield `${before}${unit.repeat(Math.ceil(size / unit.length)).slice(0, size)}\u0001x`;
};

/** Processor time in milliseconds of looking for a pattern in a text, where it is sticky at its start: the least of some tries. */
const costOf = ({ source, flags }: RegExp, text: string, enough: number): number => {
  const pattern = new RegExp(source, flags.replace('g', ''));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4 && least > enough; round += 1) {
    const started = process.threadCpuUsage();
    pattern.lastIndex = 0;
    pattern.test(text);
    least = Math.min(least, process.threadCpuUsage(started).user / 1000);
  }
  return least;
};

/** What is faster than this is not measured more closely: milliseconds. */
const enough = 1.5;
/** Four times as much takes four times as long where it is linear, sixteen times where it is quadratic. */
export const linear = 9;

/** A text of that size in which looking for a pattern takes longer than its length says; undefined where none is found. */
export const slowFor = (pattern: RegExp, size: number): string | undefined => {
  const shorter = hardFor(pattern, size / 4);
  for (const text of hardFor(pattern, size)) {
    const { value = '' } = shorter.next();
    const cost = costOf(pattern, text, enough);
    if (cost > enough && cost / costOf(pattern, value, 0) > linear)
      return `${JSON.stringify(text.slice(0, 24))}…`;
  }
  return undefined;
};
