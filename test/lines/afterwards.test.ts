import { describe, expect, it } from 'vitest';
import { commands } from '../../core/features/asks.ts';
import { ruleNamed } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import type { Ask, Command } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import { onSlack } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
import { cast, slackAccount } from './cast.ts';
import { examples } from './examples-all.ts';
import { onPaper } from './permitted.ts';
import { type Southport, southport } from './southport.ts';

/** Stan waits at the door, with this; is let in, and what was done for it in his name is counted. */
const letIn = async (on: Southport, after?: Ask): Promise<number> => {
  const { store } = on.world.ports;
  let done = 0;
  const commit: Store['commit'] = (one) => {
    if (one.request?.key.endsWith('/again')) done += 1;
    return store.commit(one);
  };
  Object.assign(on.world.ports, { store: { ...store, commit } });
  const waits = after ? { after: JSON.stringify(after) } : {};
  await on.ask('stan', { ask: 'partnership.ask-to-join', ...waits });
  const { person } = await on.look();
  await on.ask('priya', { ask: 'partnership.let-in', in: on.id, person: person.stan });
  return done;
};

/** Whether a press of his, once he is in, changes anything. */
const presses = async (on: Southport, ask: Ask): Promise<boolean> => {
  const { store, proposed } = onPaper(on.world.ports.store);
  const account = slackAccount('stan');
  const pressed = request({ account, name: cast.stan }, { kind: 'pressed', ask }, onSlack);
  await handle(pressed, { ...on.world.ports, store });
  return proposed.length > 0;
};

/** Where these make sense nobody can let anybody in, or Stan is in or waits already. */
const leaveOut: ReadonlySet<Command['ask']> = new Set([
  'partnership.take-over',
  'partnership.agree',
  'partnership.let-in',
  'partnership.turn-away',
  'partnership.reopen',
  'poll.add',
  'poll.turn-down',
  'person.same',
]);

describe('what somebody wanted before they were let in is done for them as far as a member may:', () => {
  const names = commands().flatMap(({ name }) => (leaveOut.has(name) ? [] : [name]));
  it.each(names)('%s', async (name) => {
    const on = await southport();
    const { ask } = await examples[name](on, 'Slack');
    const done = await letIn(on, ask);
    if (!['observer', 'member'].includes(ruleNamed(name).right)) {
      expect(done).toBe(0);
      return;
    }
    const other = await southport();
    const same = await examples[name](other, 'Slack');
    await letIn(other);
    expect(done > 0).toBe(await presses(other, same.ask));
  });

  it('and nothing is done in another partnership than the one that let them in', async () => {
    const on = await southport();
    const items = [{ title: 'Fix the gate' }];
    expect(await letIn(on, { ask: 'action.create', in: on.formby, items })).toBe(0);
    const same = await southport();
    expect(await letIn(same, { ask: 'action.create', in: same.id, items })).toBe(1);
  });
});
