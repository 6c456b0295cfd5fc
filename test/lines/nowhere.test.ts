import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formRules, isQuestion } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import { directPlace, placeId } from '../../core/model/ids.ts';
import { rows as allRows } from '../core/language/all-rows.ts';
import type { Row } from '../core/language/table.ts';
import { slackAccount } from './cast.ts';
import { type Chat, chats } from './deliveries.ts';
import { type Edges, edges } from './edges.ts';
import { type Southport, southport, wordsOf } from './southport.ts';
import { slackNames } from './ways.ts';

let both: Edges;
let on: Southport;
let through: Readonly<Record<'Slack' | 'Teams', Chat>>;
beforeAll(async () => {
  both = await edges(slackNames);
  on = await southport();
  both.core.handle = (request) => handle(request, on.world.ports);
  const { mention: Slack, teams: Teams } = chats(both);
  through = { Slack, Teams };
});
afterAll(() => both.close());

/** Lines about oneself, and those that name where they belong, need no channel of a partnership. */
const needsNoPlace = ({ n, expected }: Row): boolean =>
  /^(?:7|14|16)/.test(n) ||
  ('ask' in expected && 'in' in expected.ask && expected.ask.in !== undefined) ||
  ('ask' in expected && isQuestion(expected.ask) && expected.ask.ask !== 'form');

const lines = allRows.filter((row) => !needsNoPlace(row) && !row.mentions && row.typed !== '');

/** Asha is in two partnerships, Stan in none. */
const askers = [
  ['asha', 'elsewhere'],
  ['asha', 'direct'],
  ['stan', 'elsewhere'],
  ['stan', 'direct'],
] as const;

describe.each(['Slack', 'Teams'] as const)('in %s', (chat) => {
  describe.each(askers)('%s, %s, where no partnership goes without saying', (who, where) => {
    it.each(lines.map(({ n, typed }) => [n, typed] as const))('%s  %s', async (_, typed) => {
      const before = on.kept.written();
      const line = typed.replaceAll('⏎', '\n').replace(/^\//, '');
      const { answer } = await (await through[chat].type({ who, where }, line)).deliver();
      expect(answer.kind === 'form' ? answer.form.title : wordsOf(answer)).not.toBe('');
      expect(on.kept.written()).toEqual(before);
    });
  });
});

describe('a form that was asked for where no partnership goes without saying', () => {
  const forms = [...formRules().keys()].filter(
    (form) =>
      ![
        'partnership.setup',
        'partnership.join',
        'person.away',
        'family.where',
        'programme.refuse-key',
      ].includes(form),
  );
  it.each(forms)('%s asks which one, or says that there is none', async (form) => {
    const ask = { ask: 'form', form, given: { ref: 'A-1' } } as const;
    const elsewhere = placeId('slack', 'T1', 'C9');
    const asked = wordsOf(await on.ask('asha', ask, elsewhere));
    expect(asked).toContain("This channel isn't joined to a partnership. Which one did you mean?");
    const inPrivate = wordsOf(await on.ask('asha', ask, directPlace(slackAccount('asha'))));
    expect(inPrivate).toContain('Which one?');
    const none = wordsOf(await on.ask('stan', ask, elsewhere));
    expect(none).toContain("This channel isn't joined to a partnership.");
    const notTheirs = { ...ask, in: on.id };
    expect(wordsOf(await on.ask('stan', notTheirs, elsewhere))).toContain("You're not in that");
  });
});
