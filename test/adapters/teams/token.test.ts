import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { http } from '../../../adapters/teams/http.ts';
import { appToken } from '../../../adapters/teams/token.ts';
import { type ServedTeams, servedTeams } from '../../support/teams/served.ts';

let teams: ServedTeams;
beforeEach(async () => {
  teams = await servedTeams([]);
});
afterEach(() => teams.close());
const token = (password: string, passwordAnew?: () => Promise<string>) =>
  appToken(
    { ...teams.settings, TEAMS_APP_PASSWORD: password, ...(passwordAnew && { passwordAnew }) },
    http,
    () => 0,
  );

describe('the app’s own token', () => {
  it('is had with the password that is kept by now, where the known one is refused', async () => {
    const { TEAMS_APP_PASSWORD: right } = teams.settings;
    let read = 0;
    const own = token('the one before', async () => {
      read += 1;
      return right;
    });
    expect(await own.get()).toBeTypeOf('string');
    own.drop();
    expect(await own.get()).toBeTypeOf('string');
    expect([read, teams.asked.login]).toEqual([1, 3]);
  });
  it('is asked for once where no other password is kept, and there is none', async () => {
    expect(await token('wrong', async () => 'wrong').get()).toBeUndefined();
    expect(teams.asked.login).toBe(1);
    expect(await token('wrong').get()).toBeUndefined();
  });
  it('is no reason to read anything where the service is away', async () => {
    teams.down.login = true;
    let read = 0;
    const own = token('right', async () => {
      read += 1;
      return 'other';
    });
    expect(await own.get()).toBeUndefined();
    expect(read).toBe(0);
  });
});
