import type { Resource, Synthesized } from './cloud.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Conditions;
}
/** One call to the table: which, on what, and the partition keys it names. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly keys: readonly string[];
  /** The transaction that it is a part of. */
  readonly within?: 'TransactWriteItems';
}

/** A template's value as text: what it refers to stands in angle brackets. */
export const plain = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const one = value as Readonly<Record<string, unknown>>;
  if (typeof one.Ref === 'string') return `<${one.Ref}>`;
  if (Array.isArray(one['Fn::GetAtt'])) return `<${one['Fn::GetAtt'].join('.')}>`;
  if (Array.isArray(one['Fn::Join'])) return (one['Fn::Join'][1] as unknown[]).map(plain).join('');
  return JSON.stringify(value);
};
const list = (value: unknown): string[] => [value].flat().map(plain);

export const lambdaOf = ({ of }: Synthesized, name: string): Resource => {
  const found = of('AWS::Lambda::Function').find(
    ({ Properties }) => Properties.FunctionName === `folkmoot-${name}`,
  );
  if (!found) throw new Error(`There is no function ${name}`);
  return found;
};

/** All that a function's role may and may not do. */
export const statementsOf = (cloud: Synthesized, name: string): readonly Statement[] => {
  const role = plain(lambdaOf(cloud, name).Properties.Role).replace(/^<(.*)\.Arn>$/, '<$1>');
  return cloud
    .of('AWS::IAM::Policy')
    .filter(({ Properties }) => list(Properties.Roles).includes(role))
    .flatMap(
      ({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
    );
};

const like = (pattern: string) => {
  const text = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${text.join('.*')}$`, 's');
};

/** What a call has to say of a condition's key. Any other key is an error, lest it pass unseen. */
const saidOf = (name: string, { keys, within }: Call): readonly string[] => {
  if (name === 'dynamodb:LeadingKeys') return keys;
  if (name === 'dynamodb:EnclosingOperation') return within === undefined ? [] : [within];
  throw new Error(`Nobody evaluates ${name}`);
};

/** What IAM makes of the conditions that our roles have for the tables. Any other is an error, lest it pass unseen. */
const holds = (conditions: Conditions, call: Call): boolean =>
  Object.entries(conditions).every(([operator, operands]) =>
    Object.entries(operands).every(([name, patterns]) => {
      const said = saidOf(name, call);
      const fits = (one: string) => list(patterns).some((pattern) => like(pattern).test(one));
      if (operator === 'ForAllValues:StringLike') return said.every(fits);
      if (operator === 'ForAnyValue:StringLike') return said.some(fits);
      if (operator === 'StringEquals')
        return said.length > 0 && list(patterns).includes(said[0] ?? '');
      if (operator === 'Null') return (said.length === 0) === (patterns === 'true');
      throw new Error(`Nobody evaluates ${operator}`);
    }),
  );

/** Whether IAM would let the call through: allowed by one statement and denied by none. */
export const allows = (statements: readonly Statement[], call: Call) => {
  const { action, resource } = call;
  const effects = statements
    .filter(
      ({ Action, Resource }) => list(Action).includes(action) && list(Resource).includes(resource),
    )
    .filter(({ Condition = {} }) => holds(Condition, call))
    .map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
};
