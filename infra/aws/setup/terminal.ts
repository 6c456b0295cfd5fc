import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where a person is told things and asked for them. */
export interface Terminal {
  readonly say: (line: string) => void;
  /** Whether somebody can be asked. */
  readonly canAsk: boolean;
  readonly ask: (question: string) => Promise<string>;
  /** The same with nothing shown of what is typed or pasted. */
  readonly askSecret: (question: string) => Promise<string>;
  /** Gives the terminal back. */
  readonly close: () => void;
}
interface Streams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** The terminal of a process; in PowerShell as in any other shell. Keys are shown while something is asked that is no secret, and at no other time. */
export const terminalOf = ({ input, output }: Streams): Terminal => {
  let reader: Interface | undefined;
  let isShown = false;
  let heard: ((line: string | undefined) => void) | undefined;
  const ahead: string[] = [];
  const hear = (line: string | undefined): void => {
    const next = heard;
    heard = undefined;
    isShown = false;
    if (next) next(line);
    else if (line !== undefined) ahead.push(line);
  };
  const begin = (): void => {
    if (reader) return;
    const shown = new Writable({
      write: (chunk, _encoding, done) => {
        if (isShown) output.write(chunk);
        done();
      },
    });
    reader = createInterface({ input, output: shown, terminal: true, historySize: 0 });
    reader.on('line', hear);
    reader.on('SIGINT', () => reader?.close());
    reader.on('close', () => {
      reader = undefined;
      if (heard) hear(undefined);
      else process.kill(process.pid, 'SIGINT');
    });
  };
  const say = (line: string) => void output.write(`${line}\n`);
  const asked = (question: string, shows: boolean): Promise<string> => {
    // The terminal itself shows nothing from here on, so that nothing is pasted before that.
    begin();
    output.write(question);
    isShown = shows;
    return new Promise((resolve, reject) => {
      heard = (line) => (line === undefined ? reject(new Error('Stopped.')) : resolve(line.trim()));
      const typed = ahead.shift();
      if (typed !== undefined) hear(typed);
    });
  };
  return {
    say,
    canAsk: input.isTTY === true,
    ask: (question) => asked(question, true),
    askSecret: async (question) => {
      const line = await asked(question, false);
      say('');
      return line;
    },
    close: () => {
      const open = reader;
      reader = undefined;
      open?.removeAllListeners('close').close();
    },
  };
};
