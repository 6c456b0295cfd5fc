/** What may be said of a deployment: `--context NAME=VALUE`, or under `context` in cdk.json. docs/operating.md explains each. */
export const settingNames = ['name', 'region', 'mail', 'reserve'] as const;
type Name = (typeof settingNames)[number];
type Given = (name: Name) => string | undefined;
type Environment = Readonly<Record<string, string | undefined>>;

export interface DeploymentSettings {
  /** Of the table, and before every other name. */
  readonly name: string;
  /** Undefined where the template is only looked at: it then goes wherever it is sent. */
  readonly region: string | undefined;
  readonly mail: string | undefined;
  readonly reserve: boolean;
}

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

/** Reads the settings, each left out having the value that suits most. Throws one sentence for what cannot be. */
export const deploymentSettings = (given: Given, environment: Environment): DeploymentSettings => {
  const name = given('name') ?? 'folkmoot';
  if (!/^[a-z][a-z\d-]{2,30}$/.test(name))
    stop(`The setting name is "${name}"; it has 3 to 31 small letters, digits and hyphens.`);
  return {
    name,
    region: regionOf(given, environment),
    mail: given('mail'),
    reserve: chosen(given, 'reserve', ['false', 'true']) === 'true',
  };
};

/** The settings that were said and do not exist. The CDK's own have a colon or a slash in their names. */
export const unknownSettings = (said: readonly string[]): readonly string[] =>
  said.filter((name) => !/[:/]/.test(name) && !settingNames.some((one) => one === name));
