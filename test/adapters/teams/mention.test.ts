import { expect, it } from 'vitest';
import { markdown, mentionsIn } from '../../../adapters/teams/markdown.ts';
import { accountId, personId } from '../../../core/model/ids.ts';

const person = personId('sam');
const people = new Map([[person, accountId('teams', 't1', 'aad-sam')]]);

it.each([
  ['Smith & Sons', '<at>Smith & Sons</at>'],
  ['Ben&Jerry', '<at>Ben&Jerry</at>'],
  ['A&amp;B <x>', '<at>A&\u200Bamp;B x</at>'],
])('a mention keeps the & of %s, the same in both places', (name, tag) => {
  const mentions = mentionsIn('t1', people);
  expect(markdown([{ kind: 'person', person, name }], mentions)).toBe(tag);
  expect([...mentions.found]).toEqual([[tag, { id: 'aad-sam', name }]]);
});
