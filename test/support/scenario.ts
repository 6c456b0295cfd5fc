import { handle } from '../../core/handle.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Answer } from '../../core/outcome.ts';
import type { Ports, Store } from '../../core/ports.ts';
import type { Input, Request } from '../../core/request.ts';
import { channel, persona, request, typed, world } from './world.ts';

/** Asks one command of the scenario, once. */
export type Asking = (name: string, ask: () => Promise<Answer>) => Promise<Answer>;
type Step = readonly [name: string, ask: () => Request];

const asha = persona('slack', 'T1', 'UASHA', 'Asha');
const sam = persona('slack', 'T1', 'USAM', 'Sam');
const owen = persona('teams', 'council', 'owen', 'Owen');
const here = channel('slack', 'T1', 'C1');
const there = channel('teams', 'council', '19:southport');
const monday = '2027-01-04T10:00:00.000Z';

const signs = '23456789abcdefghjkmnpqrstuvwxyz';
/** Names that come in the same order in every run, all different. */
export const seeded = (): ((characters: number) => string) => {
  let count = 0;
  return (characters) => {
    count += 1;
    const digits = [...count.toString(signs.length)].map((digit) =>
      signs.charAt(Number.parseInt(digit, signs.length)),
    );
    return digits.join('').padStart(characters, signs.charAt(0)).slice(-characters);
  };
};

export const spoken = (answer: Answer): string =>
  answer.kind === 'view' ? answer.view.aloud : answer.kind;

/**
 * The same morning every time: one partnership set up in Slack and joined from Teams, with its actions. Each command
 * goes through `asking`; what it set off is delivered afterwards, outside of it.
 */
export const playScenario = async (store: Store, asking: Asking): Promise<void> => {
  const around = world(store, monday);
  const ports: Ports = { ...around.ports, fresh: seeded() };
  for (const { account, name } of [asha, sam, owen])
    around.known.set(account as AccountId, { name, home: true, guest: false });
  let asked = 0;
  const ask = (who: typeof asha, input: Input, place = here) =>
    request(who, input, place, { key: `request-${String(++asked).padStart(4, '0')}` });
  const say = (text: string, who = asha, place = here) => ask(who, typed(text), place);
  const naming = (text: string): Input => ({
    kind: 'typed',
    typed: { text, mentions: [{ account: sam.account, name: sam.name }] },
  });
  let code = '';
  const first = say('action Replace the lamps on Mill Lane by 15 January');

  const steps: readonly Step[] = [
    [
      'set up a partnership',
      () =>
        ask(asha, {
          kind: 'pressed',
          ask: {
            ask: 'partnership.setup',
            name: 'Southport Area Partnership',
            chair: { account: asha.account, name: asha.name },
            members: [{ account: sam.account, name: sam.name }],
          },
        }),
    ],
    ['invite another channel', () => say('partnership invite')],
    ['join from another chat', () => say(`partnership join ${code}`, owen, there)],
    ['create an action', () => first],
    ['the same delivery again', () => first],
    [
      'create an action for someone',
      () => ask(asha, naming('action Fix the gate \uE0000\uE001 by 22 January')),
    ],
    [
      'six actions in six lines, seen first',
      () => say(`action ${six.map((title) => `- ${title}`).join('\n')}`),
    ],
    [
      'six actions made',
      () =>
        ask(asha, {
          kind: 'pressed',
          ask: { ask: 'action.create', items: six.map((title) => ({ title })), sure: true },
        }),
    ],
    ['give a new date', () => say('action due A-1 20 January')],
    ['give to someone', () => ask(asha, naming('action assign A-1 \uE0000\uE001'))],
    ['add a note', () => say('action note A-1 the lamps are ordered')],
    ['block', () => say('action block A-1 waiting for Highways')],
    ['unblock', () => say('action unblock A-1')],
    ['done', () => say('action done A-1')],
    ['undo', () => say('undo')],
    ['done again', () => say('action done A-1')],
    ['reopen', () => say('action reopen A-1')],
    ['list', () => say('action list')],
    ['show', () => say('action show A-1')],
    ['history', () => say('action history A-1')],
    ['mine', () => say('mine', sam)],
    ['help', () => say('help')],
    ['a reference that does not exist', () => say('action done A-71')],
    ['a day that does not exist', () => say('action due A-1 31/04')],
    ['open a poll', () => say('poll "What first?" "Street lights" "Youth club" until Friday')],
    ['vote', () => say('vote P-1 2', sam)],
    ['vote for another', () => say('vote P-1 1', sam)],
    ['take back a vote', () => say('undo', sam)],
    ['vote from the other chat', () => say('vote P-1 1', owen, there)],
    ['turnout', () => say('poll results P-1')],
    [
      'close a poll of three early, with its count',
      () => ask(asha, { kind: 'pressed', ask: { ask: 'poll.close', ref: 'P-1', sure: true } }),
    ],
    [
      'how it was counted',
      () => ask(sam, { kind: 'pressed', ask: { ask: 'poll.counted', ref: 'P-1' } }),
    ],
  ];
  for (const [name, make] of steps) {
    const answer = await asking(name, () => handle(make(), ports));
    code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(JSON.stringify(answer))?.[0] ?? code;
    await around.settle();
  }
};

const six = [
  'Paint the railings',
  'Order new bins',
  'Write to the school',
  'Book the hall',
  'Mend the clock',
  'Count the bikes',
];
