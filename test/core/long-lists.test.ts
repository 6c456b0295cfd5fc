import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { keepNames } from '../../core/engine/names.ts';
import { foundIn, searchAsk } from '../../core/forms/search.ts';
import { accountId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Form } from '../../core/view/view.ts';
import { council } from '../support/southport/ids.ts';
import { asha, cleo, somebody } from '../support/southport/people.ts';
import { home } from '../support/southport/records.ts';
import { aloud } from '../support/southport/seen.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';

const many = 300;
const twin = { ...somebody('Robin Twin', 'teams'), id: somebody('Robin Twin2').id };
const named = (number: number) => somebody(`Member ${`${number}`.padStart(3, '0')}`);
const seats = [
  asha,
  cleo,
  ...Array.from({ length: many - 6 }, (_, index) => named(index)),
  somebody('Zygmunt Sample'),
  somebody('Siân Llŷn'),
  somebody('Robin Twin'),
  { ...twin, account: accountId('teams', 'TT', 'robin') },
];

const formOf = (answer: Answer): Form => {
  if (answer.kind !== 'form') throw new Error(JSON.stringify(answer));
  return answer.form;
};

describe('a list of three hundred people', () => {
  let world: Southport;
  let form: Form;
  const loads: number[] = [];
  beforeAll(async () => {
    const store = memoryStore({ hash: sha256 });
    const counted: Store = {
      ...store,
      load: (programme, ids) => {
        loads.push(ids.length);
        return store.load(programme, ids);
      },
    };
    world = await newSouthport({ seats, store: counted });
    const southport = home(world);
    if (!southport) throw new Error('It is not set up.');
    await keepNames(southport, { programme: council, store });
    form = formOf(await world.asks(asha, { ask: 'form', form: 'action.create' }));
  });
  const search = async (words: string, most = 100) =>
    foundIn(await world.asks(asha, searchAsk(form, 'owner', words, most)));
  const labels = async (words: string, most?: number) =>
    (await search(words, most)).choices.map(({ label }) => label);

  it('is whole in its form, the last by alphabet too', () => {
    const field = form.fields.find(({ name }) => name === 'owner');
    const all = field?.kind === 'choice' ? field.choices : [];
    expect(all).toHaveLength(many + 1);
    expect(all.at(-1)?.label).toContain('Zygmunt Sample');
  });

  it('opens with as many as a chat takes, and says how many there are', async () => {
    const { choices, of } = await search('');
    expect([choices.length, of]).toEqual([100, many + 1]);
  });

  it.each([
    ['zyg', ['Zygmunt Sample']],
    ['SAMPLE zyg', ['Zygmunt Sample']],
    ['sian', ['Siân Llŷn']],
    ['llyn s', ['Siân Llŷn']],
    ['@member 29', Array.from({ length: 4 }, (_, index) => `Member 29${index}`)],
    ['nobody', []],
  ])('is searched for %j', async (words, found) => {
    expect(await labels(words)).toEqual(found);
  });

  it('tells two of one name apart', async () => {
    expect(await labels('robin')).toEqual(['Robin Twin (Slack)', 'Robin Twin (Teams)']);
  });

  it('costs one read of the list at each key, and not one a person', async () => {
    loads.length = 0;
    await search('z');
    expect(loads.reduce((sum, one) => sum + one, 0)).toBeLessThan(10);
  });

  it('takes a typed name in place of a choice, and asks where it is not clear', async () => {
    const submit = (typed: string) =>
      world.submits(
        asha,
        'action.create',
        { title: 'Fix the gate', owner: 'no-one', 'owner.typed': typed },
        form.carries as Ask,
      );
    expect(aloud(await submit('zygmunt'))).toContain('Fix the gate, Zygmunt Sample');
    expect(await submit('robin')).toMatchObject({
      errors: { owner: expect.stringContaining('More than one fits “robin”: Robin Twin') },
    });
    expect(await submit('nobody at all')).toMatchObject({
      errors: { owner: expect.stringContaining('Nothing on the list fits “nobody at all”') },
    });
  });

  it('shows nobody to whoever is not on the list', async () => {
    const eve = somebody('Eve');
    expect(foundIn(await world.asks(eve, searchAsk(form, 'owner', 'zyg', 100))).choices).toEqual(
      [],
    );
  });
});
