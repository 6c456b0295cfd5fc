import type { Finding } from './finding.ts';
import { isTrouble, linesOf } from './finding.ts';
import type { World } from './world.ts';

/** A value that somebody has to bring from a platform's pages. */
export interface Wanted {
  readonly setting: string;
  /** What it is called there, and where it stands. */
  readonly from: string;
  /** Not shown while it is typed, and never said. */
  readonly isSecret: boolean;
  /** Why it can be none, as a sentence; undefined where it may be one. */
  readonly refuse: (value: string) => string | undefined;
}

type Place = Pick<World, 'terminal' | 'environment'>;

/** The value: from the environment, from whoever sits there, or as it is kept. Throws where there is none of these. */
export const valueFor = async (
  { setting, from, isSecret, refuse }: Wanted,
  kept: string | undefined,
  { terminal, environment }: Place,
): Promise<string> => {
  const told = environment[setting]?.trim();
  if (told) {
    const why = refuse(told);
    if (why) throw new Error(`${setting} in the environment: ${why}`);
    terminal.say(`${setting}: taken from the environment.`);
    return told;
  }
  if (!terminal.canAsk) {
    if (kept !== undefined) return kept;
    throw new Error(
      `${setting} is not there: run this in a terminal, which asks for it, or put it into the environment. It is ${from}.`,
    );
  }
  const hidden = isSecret ? ['what you paste is not shown'] : [];
  const stays = kept === undefined ? [] : ['Enter leaves the one that is kept'];
  const hints = [...hidden, ...stays].join('; ');
  for (;;) {
    const question = `${from}${hints ? ` (${hints})` : ''}: `;
    const said = await (isSecret ? terminal.askSecret(question) : terminal.ask(question));
    if (said === '' && kept !== undefined) return kept;
    const why = said === '' ? 'It is needed.' : refuse(said);
    if (why === undefined) return said;
    terminal.say(why);
  }
};

/** Asks for values until the platform finds nothing wrong with them; where nobody can be asked, throws at the first it does. */
export const valuesThatWork = async <Values>(
  ask: () => Promise<Values>,
  check: (values: Values) => Promise<readonly Finding[]>,
  { terminal }: Place,
): Promise<Values> => {
  for (;;) {
    const values = await ask();
    const found = await check(values);
    for (const line of found.flatMap(linesOf)) terminal.say(line);
    if (!found.some(isTrouble)) return values;
    if (!terminal.canAsk) throw new Error('Nothing was changed.');
    if (!/^y(es)?$/i.test(await terminal.ask('Try again with other values? (yes or no) ')))
      throw new Error('Nothing was changed.');
  }
};
