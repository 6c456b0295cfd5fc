import { describe, expect, it } from 'vitest';
import { modal, suggested } from '../../../adapters/slack/form.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { receiveSuggestion } from '../../../adapters/slack/receive.ts';
import type { PlaceId } from '../../../core/model/ids.ts';
import type { Form } from '../../../core/view/view.ts';

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: `person:${index}`,
    label: `Name ${index}`,
  }));
const form = (count: number): Form => ({
  form: 'action.assign',
  key: 'k1',
  title: 'Give it',
  aloud: 'Give it.',
  fields: [
    { kind: 'choice', name: 'owner', label: 'Who', choices: choices(count), given: 'person:7' },
  ],
  submit: 'Save',
  carries: { ask: 'form', form: 'action.assign', in: 'pt-1', given: { ref: 'A-1' } },
});
const opened = (count: number) =>
  modal(form(count), {
    where: { place: 'slack:T1:C1' as PlaceId, kind: 'channel' },
    channel: 'C1',
  });
const elementOf = (count: number): unknown => Reflect.get(opened(count).blocks[0] ?? {}, 'element');
const body = (value: string, more: object = {}) => ({
  type: 'block_suggestion',
  team: { id: 'T1' },
  user: { id: 'U1', team_id: 'T1' },
  container: { type: 'view', view_id: 'V1' },
  block_id: 'owner',
  action_id: 'value',
  value,
  view: { app_installed_team_id: 'T1', private_metadata: opened(126).private_metadata },
  ...more,
});

describe('a list of a modal', () => {
  it('holds up to a hundred, and asks for more as somebody types', () => {
    expect(elementOf(100)).toMatchObject({ type: 'static_select' });
    expect(elementOf(101)).toMatchObject({
      type: 'external_select',
      min_query_length: 0,
      initial_option: { value: 'person:7' },
    });
  });

  it('is answered with a hundred at most, and whether there are others', () => {
    expect(suggested(choices(3), 3)).toEqual({ options: expect.any(Array) });
    const { option_groups: [group] = [] } = suggested(choices(100), 126);
    expect(group?.options).toHaveLength(100);
    expect(group?.label.text).toBe('The first 100 of 126: type more to find the others');
    expect(suggested([], 0)).toEqual({ options: [] });
  });

  it('asks as the form does that it stands in', () => {
    expect(receiveSuggestion(body('zyg'))?.request.input).toEqual({
      kind: 'pressed',
      ask: {
        ask: 'form',
        in: 'pt-1',
        form: 'action.assign',
        given: { ref: 'A-1' },
        search: { field: 'owner', words: 'zyg', most: 100 },
      },
    });
  });

  it.each([
    [
      'another workspace',
      { view: { app_installed_team_id: 'T2', private_metadata: opened(126).private_metadata } },
    ],
    ['a modal of somebody else', { view: { app_installed_team_id: 'T1', private_metadata: '{}' } }],
    ['nobody', { user: { id: '' } }],
  ])('is read for no %s', (_, more) => {
    expect(receiveSuggestion(body('z', more))).toBeUndefined();
  });

  it('has its address in the manifest', () => {
    const url = 'https://folkmoot.example/slack/events';
    expect(slackManifest({ url }).settings.interactivity).toEqual({
      is_enabled: true,
      request_url: url,
      message_menu_options_url: url,
    });
    expect(slackManifest({}).settings.interactivity).toEqual({ is_enabled: true });
  });
});
