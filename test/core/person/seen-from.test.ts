import { describe, expect, it } from 'vitest';
import { accountId } from '../../../core/model/ids.ts';
import { seenFrom } from '../../../core/subject/seen-from.ts';

const here = accountId('slack', 'T1', 'U1');
const there = accountId('slack', 'T2', 'U2');
const police = accountId('teams', 'police', 'sam');

describe('an account as it is told to somebody', () => {
  it.each([
    ['in a chat in which they are not', police, [here], { platform: 'teams' }],
    ['to somebody in no chat', here, [], { platform: 'slack' }],
    ['in their own workspace', here, [accountId('slack', 'T1', 'U9')], { platform: 'slack' }],
    ['in one of their two', there, [here, there], { platform: 'slack' }],
    ['in another workspace', there, [police, here], { platform: 'slack', apart: true }],
  ] as const)('%s', (_, account, own, seen) => {
    expect(seenFrom(account, own)).toEqual(seen);
  });
});
