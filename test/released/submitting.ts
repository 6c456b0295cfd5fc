import { formRules } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Input } from '../../core/model/request.ts';
import type { FormRule } from '../../core/model/rule.ts';
import { cast, type Name, names, slackAccount, teamsAccount, teamsChannel } from '../lines/cast.ts';
import { onPaper, type Waiting, waiting } from '../lines/permitted.ts';
import { onSlack } from '../support/southport/people.ts';
import { request } from '../support/world.ts';

/** A filled form as core hears of it, and what it comes to: a command, or the fields beside which something is said. */
export interface Filled {
  readonly who: Name;
  readonly chat: 'slack' | 'teams';
  readonly input: Extract<Input, { readonly kind: 'submitted' }>;
}
export type Came = { readonly ask: unknown } | { readonly errors: readonly string[] };

/** A second poll, which ended level: its chair is asked what follows. */
const tied = async ({ ask }: Waiting): Promise<void> => {
  await ask('asha', { ask: 'poll.create', question: 'Which colour?', options: ['Blue', 'Red'] });
  await ask('sam', { ask: 'poll.vote', ref: 'P-2', option: 1 });
  await ask('mia', { ask: 'poll.vote', ref: 'P-2', option: 2 });
  await ask('asha', { ask: 'poll.close', ref: 'P-2', sure: true });
};

/** Southport with something of everything. Ids are made anew in every release, so fixtures have their owner's name instead. */
export const released = async () => {
  const on: Waiting = await waiting();
  await tied(on);
  const ids: (readonly [string, string | undefined])[] = [
    ['{southport}', on.id],
    ['{formby}', on.formby],
    ['{programme}', on.programme],
    ['{ravi}', on.ravi],
    ...names.map((name) => [`{${name}}`, on.person[name] as PersonId | undefined] as const),
  ];
  const known = ids.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const]));
  const replaced = <Value>(value: Value, pairs: readonly (readonly [string, string])[]): Value => {
    const text = pairs.reduce((so, [from, to]) => so.replaceAll(from, to), JSON.stringify(value));
    return JSON.parse(text) as Value;
  };
  return {
    on,
    /** With the ids of this Southport in the place of names. */
    here: <Value>(value: Value) => replaced(value, known),
    anywhere: <Value>(value: Value) =>
      replaced(
        value,
        known.map(([name, id]) => [id, name] as const),
      ),
  };
};
export type Released = Awaited<ReturnType<typeof released>>;

/** Hands a filled form in and answers what it came to; nothing is written. Undefined where it was not read at all. */
export const submitted = async (
  { on }: Released,
  { who, chat, input }: Filled,
): Promise<Came | undefined> => {
  const rules = formRules() as Map<string, FormRule>;
  const rule = rules.get(input.form);
  if (!rule) return undefined;
  let came: Came | undefined;
  rules.set(input.form, {
    ...rule,
    submit: (...given) => {
      const result = rule.submit(...given);
      came = 'ask' in result ? result : { errors: Object.keys(result.errors).sort() };
      return result;
    },
  });
  const account = (chat === 'slack' ? slackAccount : teamsAccount)(who);
  const place = chat === 'slack' ? onSlack : teamsChannel;
  const { store } = onPaper(on.world.ports.store);
  try {
    await handle(request({ account, name: cast[who] }, input, place), { ...on.world.ports, store });
  } finally {
    rules.set(input.form, rule);
  }
  return came && JSON.parse(JSON.stringify(came));
};
