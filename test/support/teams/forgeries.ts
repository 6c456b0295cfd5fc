/** Every way in which a token or its activity can be right or wrong; the first of each list is the right one. */
export interface Case {
  readonly alg: 'RS256' | 'HS256' | 'none' | 'PS256';
  readonly key: 'listed' | 'another' | 'unlisted-kid' | 'no-kid' | 'not-endorsed';
  readonly issuer: 'right' | 'wrong' | 'missing' | 'government';
  readonly audience: 'right' | 'wrong' | 'missing' | 'list';
  readonly expiry: 'fresh' | 'within-tolerance' | 'expired' | 'missing' | 'not-yet';
  readonly serviceUrl: 'equal' | 'other' | 'missing' | 'not-allowed' | 'absent-in-activity';
  readonly channelId: 'msteams' | 'blank' | 'missing' | 'emulator';
  readonly tenant: 'present' | 'missing' | 'two';
  readonly form: 'bearer' | 'bare' | 'lower' | 'two-spaces' | 'basic' | 'absent' | 'trailing';
}
const axes: { readonly [Axis in keyof Case]: readonly Case[Axis][] } = {
  alg: ['RS256', 'HS256', 'none', 'PS256'],
  key: ['listed', 'another', 'unlisted-kid', 'no-kid', 'not-endorsed'],
  issuer: ['right', 'wrong', 'missing', 'government'],
  audience: ['right', 'wrong', 'missing', 'list'],
  expiry: ['fresh', 'within-tolerance', 'expired', 'missing', 'not-yet'],
  serviceUrl: ['equal', 'other', 'missing', 'not-allowed', 'absent-in-activity'],
  channelId: ['msteams', 'blank', 'missing', 'emulator'],
  tenant: ['present', 'missing', 'two'],
  form: ['bearer', 'bare', 'lower', 'two-spaces', 'basic', 'absent', 'trailing'],
};
const names = Object.keys(axes) as (keyof Case)[];
export const right = Object.fromEntries(
  names.map((name) => [name, axes[name][0]]),
) as unknown as Case;
export const isGood = (each: Case): boolean =>
  names.every(
    (name) =>
      each[name] === right[name] || (name === 'expiry' && each.expiry === 'within-tolerance'),
  );

/** The right one, every single fault, and every pair of faults. */
export const cases = (): readonly Case[] => {
  const single = names.flatMap((name) => axes[name].slice(1).map((value) => ({ [name]: value })));
  const pairs = single.flatMap((one, index) =>
    single
      .slice(index + 1)
      .filter((other) => Object.keys(one)[0] !== Object.keys(other)[0])
      .map((other) => ({ ...one, ...other })),
  );
  return [{}, ...single, ...pairs].map((change) => ({ ...right, ...change }));
};
