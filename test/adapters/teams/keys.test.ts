import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { teamsDriver } from '../../support/teams/driver.ts';
import { channel, chat, sam, scene } from '../../support/teams/scene.ts';
import { signing } from '../../support/teams/signing.ts';

describe('the signing keys', () => {
  it('are asked for once in ten minutes, however many unknown keys are shown', async () => {
    let at = Date.now();
    const flooded = await scene({ now: () => at });
    const { teams, settings } = flooded;
    const stranger = await signing('stranger');
    const claims = {
      issuer: settings.TEAMS_TOKEN_ISSUER,
      audience: settings.TEAMS_APP_ID,
      serviceUrl: teams.serviceUrl,
    };
    const header = { authorization: `Bearer ${await stranger.token(claims)}` };
    await flooded.driver.say(sam, channel, 'warm');
    expect(teams.asked.keys).toBe(1);
    at += 11 * 60_000;
    await Promise.all(Array.from({ length: 500 }, () => flooded.post(header, '{}')));
    for (let index = 0; index < 500; index += 1) await flooded.post(header, '{}');
    expect(teams.asked.keys).toBe(2);
    await teams.close();
  });

  it('are kept while the endpoint is down', async () => {
    let at = Date.now();
    const down = await scene({ now: () => at });
    await down.driver.say(sam, channel, 'warm');
    down.teams.down.keys = true;
    at += 25 * 60 * 60_000;
    const { keys, serviceUrl } = down.teams;
    const token = () =>
      new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: keys.kid })
        .setIssuer(down.settings.TEAMS_TOKEN_ISSUER)
        .setAudience('app-1')
        .setExpirationTime(Math.floor(at / 1000) + 600)
        .sign(keys.privateKey);
    const later = teamsDriver({ url: down.post, keys: { token }, appId: 'app-1', serviceUrl });
    const { status } = await later.say(sam, chat, 'list');
    expect(status).toBe(200);
    expect(down.teams.asked.keys).toBe(2);
    await down.teams.close();
  });
});
