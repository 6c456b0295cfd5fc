import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formCard } from '../../../adapters/teams/form.ts';
import type { Form } from '../../../core/view/view.ts';
import { actionsIn } from '../../../infra/local/demo/press.ts';
import { cardTrouble } from '../../../infra/local/standins/teams/shapes.ts';
import { inputsOf } from '../../support/teams/cards.ts';
import { channel, type Scene, sam, scene } from '../../support/teams/scene.ts';

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: `person:aaaaaaaaaaaaa${`${index}`.padStart(3, '0')}`,
    label: `Somebody Quite Long ${index} (Harbour Trust, Slack)`,
  }));
const form = (count: number): Form => ({
  form: 'action.assign',
  key: 'k1',
  title: 'Give it',
  aloud: 'Give it.',
  fields: [
    { kind: 'choice', name: 'owner', label: 'Who', choices: choices(count), required: true },
  ],
  submit: 'Save',
  carries: { ask: 'form', form: 'action.assign', in: 'pt-1', given: { ref: 'A-1' } },
});
const drawn = (count: number) =>
  formCard(form(count), { answers: 'card', dialogs: true, press: 1 });
const size = (card: unknown) => Buffer.byteLength(JSON.stringify(card));
type Input = Readonly<Record<string, unknown>> & {
  readonly choices?: readonly unknown[];
  readonly 'choices.data'?: { readonly dataset: string };
};
const inputs = (count: number) => inputsOf(drawn(count)) as readonly Input[];

let edge: Scene;
beforeAll(async () => {
  edge = await scene();
});
afterAll(() => edge.teams.close());

describe('a list of a card', () => {
  it('is searched on the device while it holds everybody', () => {
    const [list] = inputs(100);
    expect(list).toMatchObject({ style: 'filtered' });
    expect(list?.choices).toHaveLength(100);
    expect(size(drawn(100))).toBeLessThanOrEqual(12 * 1024);
    expect(inputs(4)[0]).toMatchObject({ style: 'expanded' });
  });

  it('asks for what fits where it would be too large, with a line for the name beside it', () => {
    const [list, name] = inputs(300);
    expect(list?.['choices.data']).toMatchObject({ type: 'Data.Query' });
    expect(list?.choices).toEqual([]);
    expect(name).toMatchObject({
      type: 'Input.Text',
      id: 'f.owner.typed',
      label: 'Or type the name',
    });
    expect(size(drawn(300))).toBeLessThan(6 * 1024);
    expect(cardTrouble(drawn(300))).toBeUndefined();
  });

  const searches = (dataset: string, queryText: string) =>
    edge.driver.invoke(sam, channel, 'application/search', {
      kind: 'search',
      queryText,
      queryOptions: { skip: 0, top: 15 },
      dataset,
    });

  it('is answered with fifteen at most', async () => {
    const dataset = inputs(300)[0]?.['choices.data']?.dataset ?? '';
    const field = {
      kind: 'choice',
      name: 'owner',
      label: '',
      choices: choices(40),
      of: 40,
    } as const;
    edge.core.answer = () => ({ kind: 'form', form: { ...form(1), fields: [field] } });
    const { status, body } = await searches(dataset, 'some');
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.search.searchResponse' });
    const { value } = body as { value: { results: readonly unknown[] } };
    expect(value.results).toHaveLength(15);
    expect(edge.requests.at(-1)?.input).toMatchObject({
      kind: 'pressed',
      ask: {
        ask: 'form',
        form: 'action.assign',
        search: { field: 'owner', words: 'some', most: 15 },
      },
    });
  });

  it.each([['{}'], ['not json'], ['{"ask":"undo"}']])(
    'takes no dataset of others: %s',
    async (one) => {
      const before = edge.requests.length;
      expect((await searches(one, 'z')).status).toBe(400);
      expect(edge.requests).toHaveLength(before);
    },
  );

  it('hands on a typed name, and is drawn again with its list where it is wrong', async () => {
    const field = {
      kind: 'choice',
      name: 'owner',
      label: '',
      choices: choices(300),
      of: 300,
    } as const;
    edge.core.answer = ({ input }) =>
      input.kind === 'submitted'
        ? { kind: 'errors', errors: { owner: 'More than one fits.' } }
        : { kind: 'form', form: { ...form(1), fields: [field] } };
    const [save] = actionsIn(drawn(300));
    const answer = await edge.driver.invoke(sam, channel, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', data: { ...save?.data, 'f.owner.typed': 'Some' } },
    });
    expect(edge.requests.at(-2)?.input).toMatchObject({ values: { 'owner.typed': 'Some' } });
    const { value } = answer.body as { value: unknown };
    expect(JSON.stringify(value)).toContain('More than one fits.');
    expect((inputsOf(value) as readonly Input[])[0]?.['choices.data']).toBeDefined();
  });
});
