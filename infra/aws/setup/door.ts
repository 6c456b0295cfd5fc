import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { danger, type Finding, works, wrong } from './finding.ts';
import type { World } from './world.ts';

/** What came back; 0 where nothing did. */
interface Answered {
  readonly status: number;
  readonly body: string;
}

const post = async (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> => {
  try {
    const signal = AbortSignal.timeout(15_000);
    const all = { 'content-type': 'application/json', ...headers };
    const answer = await fetch(url, {
      method: 'POST',
      headers: all,
      body,
      signal,
      redirect: 'manual',
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: '' };
  }
};

/** A function that was running has ten seconds until it reads what is kept anew; a few more for a start. */
const tries = 8;
const between = 2500;
/** The answers that may be other ones in a moment: none, a secret that is not known yet, a door not open yet, too much. */
const passing: ReadonlySet<number> = new Set([0, 401, 404, 429, 503]);

const inTheWay = (
  door: string,
  url: string,
  status: number,
  { log, install }: { readonly log: string; readonly install: string },
): Finding => {
  if (status === 0)
    return wrong(
      `${door} does not answer at ${url}.`,
      'Look whether that is the address which the stack names, and whether this machine reaches the internet.',
    );
  if (status === 404)
    return wrong(
      `${door} is not open at ${url}: its function finds none of its secrets.`,
      `${install} keeps them; run it with the same --name and --region as the deployment.`,
    );
  if (status === 429)
    return wrong(`${door} has too many callers just now.`, 'Run this again in a minute.');
  return wrong(
    `${door} answers ${status} at ${url}.`,
    `Look into the log ${log}: its newest error says what is missing.`,
  );
};

const forgedTaken = (door: string): Finding =>
  danger(
    `${door} accepts what nobody signed: whoever knows its address can act as anybody.`,
    'Deploy this version again (npm run deploy) and run doctor; if it says the same, take the route away in API Gateway until it is mended.',
  );

const slackSigned = (secret: string, body: string, at: number) => ({
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
});
const seconds = () => Math.floor(Date.now() / 1000);

/** Slack's own question whether an address is ours: nothing runs for it. */
const knocksOfSlack = (url: string, secret: string) => {
  const challenge = randomBytes(16).toString('hex');
  const body = JSON.stringify({ type: 'url_verification', challenge });
  return {
    good: () => post(url, body, slackSigned(secret, body, seconds())),
    forged: [
      () => post(url, body, slackSigned(randomBytes(16).toString('hex'), body, seconds())),
      () => post(url, body, slackSigned(secret, body, seconds() - 3600)),
      () => post(url, body, {}),
    ],
    isOurs: ({ status, body: said }: Answered) => status === 200 && said.includes(challenge),
  };
};

/** Whether Slack's door opens to its signing secret and to nothing else. */
export const slackDoor = async (
  url: string,
  secret: string,
  { name, pause }: Pick<World, 'pause'> & { readonly name: string },
): Promise<readonly Finding[]> => {
  const door = 'Slack’s door';
  const { good, forged, isOurs } = knocksOfSlack(url, secret);
  let answer = await good();
  for (let round = 1; round < tries && passing.has(answer.status); round += 1) {
    await pause(between);
    answer = await good();
  }
  const opens = (): Finding => {
    if (isOurs(answer)) return works(`${door} accepts what is signed with the signing secret.`);
    if (answer.status === 401)
      return wrong(
        `${door} refuses what is signed with the signing secret that is kept.`,
        `Look whether the clock of this machine is right; then run doctor again. Its log is /aws/lambda/${name}-slack.`,
      );
    return inTheWay(door, url, answer.status, {
      log: `/aws/lambda/${name}-slack`,
      install: 'npm run install:slack',
    });
  };
  const refused: Answered[] = [];
  for (const knock of forged) refused.push(await knock());
  if (refused.some(({ status }) => status >= 200 && status < 300))
    return [opens(), forgedTaken(door)];
  const shut = refused.every(({ status }) => status === 401);
  return [
    opens(),
    ...(shut ? [works(`${door} refuses what is forged, stale or not signed.`)] : []),
  ];
};

/** A token as Microsoft's would be, which nobody vouches for. */
const forgedToken = async (appId: string): Promise<string> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new SignJWT({ serviceurl: 'https://smba.trafficmanager.net/teams/' })
    .setProtectedHeader({ alg: 'RS256', kid: 'forged', typ: 'JWT' })
    .setIssuer('https://api.botframework.com')
    .setAudience(appId)
    .setExpirationTime(seconds() + 600)
    .sign(privateKey);
};

/** Whether Teams' door is there and opens to no forger. That it opens to Microsoft only Teams can show. */
export const teamsDoor = async (
  url: string,
  appId: string,
  { name, pause }: Pick<World, 'pause'> & { readonly name: string },
): Promise<readonly Finding[]> => {
  const door = 'Teams’ door';
  const body = JSON.stringify({ type: 'message', channelId: 'msteams', text: 'help' });
  const knock = () => post(url, body, {});
  let answer = await knock();
  for (
    let round = 1;
    round < tries && answer.status !== 401 && passing.has(answer.status);
    round += 1
  ) {
    await pause(between);
    answer = await knock();
  }
  const forged = await post(url, body, { authorization: `Bearer ${await forgedToken(appId)}` });
  if ([answer, forged].some(({ status }) => status >= 200 && status < 300))
    return [forgedTaken(door)];
  if (answer.status === 401 && forged.status === 401)
    return [works(`${door} is there, and refuses what is forged or not signed.`)];
  const status = answer.status === 401 ? forged.status : answer.status;
  return [
    inTheWay(door, url, status, {
      log: `/aws/lambda/${name}-teams`,
      install: 'npm run install:teams',
    }),
  ];
};
