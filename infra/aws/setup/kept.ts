import type { System, World } from './world.ts';

/** A parameter as it is kept. */
export interface Kept {
  readonly value: string;
  /** `SecureString`, or a text that whoever may look can read. */
  readonly type: string;
}
export type KeptUnder = Readonly<Record<string, Kept>>;

interface Page {
  readonly Parameters?: readonly { Name: string; Value: string; Type: string }[];
  readonly NextToken?: string;
}

/** The parts of a system that have secrets of their own: which functions read them is the stack's business. */
export type Part = 'slack' | 'slack-app' | 'teams' | 'files';
const pathOf = ({ name }: Pick<System, 'name'>, part: Part): string => `/${name}/${part}`;
export const parameter = (system: Pick<System, 'name'>, part: Part, setting: string): string =>
  `${pathOf(system, part)}/${setting}`;

/** What is kept of a part, by setting. */
export const keptOf = async (system: System, part: Part): Promise<KeptUnder> => {
  const Path = pathOf(system, part);
  const found: Record<string, Kept> = {};
  let NextToken: string | undefined;
  do {
    const given = { Path, WithDecryption: true, ...(NextToken ? { NextToken } : {}) };
    const page = (await system.amazon.call('ssm', 'AmazonSSM.GetParametersByPath', given)) as Page;
    for (const { Name, Value, Type } of page.Parameters ?? [])
      found[Name.slice(Path.length + 1)] = { value: Value, type: Type };
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
};

/** The values alone, as a function reads them. */
export const valuesOf = (kept: KeptUnder): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(kept).map(([setting, { value }]) => [setting, value]));

const put = (system: System, part: Part, setting: string, value: string): Promise<unknown> =>
  system.amazon.call('ssm', 'AmazonSSM.PutParameter', {
    Name: parameter(system, part, setting),
    Value: value,
    Type: 'SecureString',
    KeyId: `alias/${system.name}`,
    Overwrite: true,
  });

/** One value to be kept. `before`: the setting under which the one that it replaces goes on holding. */
export interface Keeping {
  readonly part: Part;
  readonly setting: string;
  readonly value: string;
  readonly before?: string;
}

const isYes = (said: string): boolean => /^y(es)?$/i.test(said);

/**
 * Keeps each value, closed with the system's key. One that is there already and is another is replaced only where that is
 * said; all is asked before anything is written. Says each by its name, never by its value.
 */
export const keep = async (
  values: readonly Keeping[],
  kept: Readonly<Partial<Record<Part, KeptUnder>>>,
  system: System,
  { terminal, mayReplace }: Pick<World, 'terminal'> & { readonly mayReplace: boolean },
): Promise<void> => {
  const known = ({ part, setting }: Pick<Keeping, 'part' | 'setting'>) => kept[part]?.[setting];
  const changed = values.filter((one) => {
    const { value, type } = known(one) ?? {};
    return value !== one.value || type !== 'SecureString';
  });
  for (const one of changed) {
    const before = known(one);
    if (before === undefined || before.value === one.value || mayReplace) continue;
    const name = parameter(system, one.part, one.setting);
    if (!terminal.canAsk)
      throw new Error(`${name} is kept already, with another value; say --replace to replace it.`);
    const question = `${name} is kept already, with another value. Put this one in its place? (yes or no) `;
    if (!isYes(await terminal.ask(question))) throw new Error('Nothing was changed.');
  }
  for (const one of changed) {
    const { part, setting, value, before: under } = one;
    const before = known(one);
    if (under && before && before.value !== value) {
      await put(system, part, under, before.value);
      terminal.say(
        `${parameter(system, part, under)}: the one before, which holds beside the new one.`,
      );
    }
    await put(system, part, setting, value);
    terminal.say(`${parameter(system, part, setting)}: ${before ? 'replaced' : 'kept'}.`);
  }
  for (const { part, setting } of values.filter((one) => !changed.includes(one)))
    terminal.say(`${parameter(system, part, setting)}: kept already, as it is.`);
};
