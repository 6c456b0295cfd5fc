import { setImmediate as turn } from 'node:timers/promises';
import { now } from '../../adapters/aws/clock.ts';
import type { Entry } from '../../adapters/aws/entry.ts';
import { askedAhead, type Post } from '../../adapters/aws/parameters.ts';
import { loadBundle } from './load.ts';

/** Nothing is signed for an address that the settings would not be taken with. */
const safe = /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/;

/** What the function will ask of the parameter store, on its way already; what is amiss with the settings is said by the bundle, which reads them all. */
const ahead = (told: NodeJS.ProcessEnv): Post | undefined => {
  const { PARAMETER_PATHS: paths, AWS_REGION: region = '' } = told;
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = told;
  const at = told.AWS_ENDPOINT_URL_SSM || told.AWS_ENDPOINT_URL;
  if (!paths || !region || (at && !safe.test(at))) return undefined;
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN || undefined,
  };
  try {
    const asker = { region, ...credentials, at: { ssm: at || undefined } };
    return askedAhead(paths.split(','), asker, { now });
  } catch {
    return undefined;
  }
};

const start = async () => {
  const inLambda = Boolean(process.env.AWS_LAMBDA_FUNCTION_NAME);
  const post = inLambda ? ahead(process.env) : undefined;
  if (post) await turn();
  const { exports } = loadBundle(`${__dirname}/main.js`, require);
  const handler = exports.handler as Pick<Entry<[], unknown>, 'begin'>;
  if (inLambda) await handler.begin(post);
  return { handler };
};

/** The function's bundle beside it, loaded and ready to answer. Bundled to CommonJS, where `__dirname` and `require` exist. */
export const started = start();
