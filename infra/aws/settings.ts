import { type Processor, processors } from './pack.ts';

/** What may be said of a deployment: `--context NAME=VALUE`, or under `context` in cdk.json. docs/operating.md explains each. */
export const settingNames = [
  'name',
  'region',
  'mail',
  'tags',
  'reserve',
  'tracing',
  'processor',
  'protect',
  'delivery',
  'copy',
  'tables',
  'key',
  'workspaces',
] as const;
type Name = (typeof settingNames)[number];
type Given = (name: Name) => string | undefined;
type Environment = Readonly<Record<string, string | undefined>>;

export interface DeploymentSettings {
  /** Of the table, and before every other name. */
  readonly name: string;
  /** Undefined where the template is only looked at: it then goes wherever it is sent. */
  readonly region: string | undefined;
  readonly mail: string | undefined;
  /** On everything that can bear a tag, by name. */
  readonly tags: Readonly<Record<string, string>>;
  readonly reserve: boolean;
  readonly tracing: boolean;
  /** What the functions run on; `auto` is the builder's where Lambda has it. */
  readonly processor: Processor;
  /** What nobody can delete by one call: both tables and the stack, only the tables, or nothing. */
  readonly protect: (typeof protections)[number];
  /** Whether anything leaves, and anything is looked after by itself. */
  readonly delivery: boolean;
  /** The Region in which a copy of the main table is kept. */
  readonly copy: string | undefined;
  /** The main table, where it is not called as the system is: a restored one. The ballots' is called after it. */
  readonly tables: string;
  /** The ARN of a key that is there already; a new one is made without. */
  readonly key: string | undefined;
  /** `many`: workspaces install the app themselves, each with a token of its own. */
  readonly workspaces: 'one' | 'many';
}

export const protections = ['all', 'tables', 'nothing'] as const;

const stop = (sentence: string): never => {
  throw new Error(sentence);
};
const regionShape = /^[a-z]{2}(-[a-z]+)+-\d$/;

/**
 * The Region that somebody named: in the setting, in the shell, or in the profile that the CDK CLI has read. The CLI
 * says us-east-1 also where nobody named any, and a council's data must not end there by an oversight.
 */
const regionOf = (given: Given, environment: Environment): string | undefined => {
  const { AWS_REGION, AWS_DEFAULT_REGION, CDK_DEFAULT_REGION } = environment;
  const ofProfile = CDK_DEFAULT_REGION === 'us-east-1' ? undefined : CDK_DEFAULT_REGION;
  const region = given('region') || AWS_REGION || AWS_DEFAULT_REGION || ofProfile;
  if (region === 'any') return undefined;
  if (!region)
    return stop(
      'No Region is named: set AWS_REGION, or say --context region=eu-west-2 (London). `npm run synth` needs none.',
    );
  return regionShape.test(region)
    ? region
    : stop(`"${region}" is no Region; one is written like eu-west-2.`);
};

const chosen = <Choice extends string>(
  given: Given,
  name: Name,
  choices: readonly [Choice, ...Choice[]],
): Choice => {
  const said = given(name) ?? choices[0];
  return (
    choices.find((one) => one === said) ??
    stop(`The setting ${name} is "${said}"; it can be ${choices.join(' or ')}.`)
  );
};

/** `council=Sefton,cost-centre=4711` */
const tagsOf = (said: string): Readonly<Record<string, string>> => {
  const pairs = said.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const wrong = pairs.some(
    ([name, value, ...more]) => !name || !value || more.length > 0 || /^aws:/i.test(name),
  );
  return wrong
    ? stop(`The setting tags is "${said}"; it is written like council=Sefton,cost-centre=4711.`)
    : Object.fromEntries(pairs);
};
const nameShape = /^[a-z][a-z\d-]{2,30}$/;
const named = (given: Given, name: Name, otherwise: string): string => {
  const said = given(name) ?? otherwise;
  return nameShape.test(said)
    ? said
    : stop(`The setting ${name} is "${said}"; it has 3 to 31 small letters, digits and hyphens.`);
};
const copyOf = (copy: string | undefined, region: string | undefined): string | undefined => {
  if (copy === undefined) return undefined;
  if (!regionShape.test(copy) || copy === region)
    stop(`The setting copy is "${copy}"; it names another Region than the system's own.`);
  return copy;
};
const keyOf = (key: string | undefined): string | undefined => {
  if (key !== undefined && !/^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/.test(key))
    stop(`The setting key is "${key}"; it is the ARN of a key.`);
  return key;
};

/** Reads the settings, each left out having the value that suits most. Throws one sentence for what cannot be. */
export const deploymentSettings = (given: Given, environment: Environment): DeploymentSettings => {
  const name = named(given, 'name', 'folkmoot');
  const region = regionOf(given, environment);
  return {
    name,
    region,
    mail: given('mail'),
    tags: given('tags') === undefined ? {} : tagsOf(given('tags') ?? ''),
    reserve: chosen(given, 'reserve', ['false', 'true']) === 'true',
    processor: chosen(given, 'processor', processors),
    tracing: chosen(given, 'tracing', ['off', 'on']) === 'on',
    protect: chosen(given, 'protect', protections),
    delivery: chosen(given, 'delivery', ['on', 'off']) === 'on',
    copy: copyOf(given('copy'), region),
    tables: named(given, 'tables', name),
    key: keyOf(given('key')),
    workspaces: chosen(given, 'workspaces', ['one', 'many']),
  };
};

/** The settings that were said and do not exist. The CDK's own have a colon or a slash in their names. */
export const unknownSettings = (said: readonly string[]): readonly string[] =>
  said.filter((name) => !/[:/]/.test(name) && !settingNames.some((one) => one === name));
