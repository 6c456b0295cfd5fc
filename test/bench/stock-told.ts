import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from '../support/sdk-hash.ts';
import { stockWholeApp, libraries as whole } from './stock-whole-app.ts';

/** With the SDK's signer and Node's own `fetch`: less than a client of the SDK for it would be. */
const parameters = async (): Promise<Record<string, string>> => {
  const { PARAMETER_PATHS: Path, AWS_REGION: region = '', AWS_ENDPOINT_URL_SSM = '' } = process.env;
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const signer = new SignatureV4({ service: 'ssm', region, credentials, sha256: Sha256 as never });
  const { host, hostname } = new URL(AWS_ENDPOINT_URL_SSM);
  const { headers, body } = await signer.sign({
    protocol: 'https:',
    method: 'POST',
    hostname,
    path: '/',
    headers: {
      host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.GetParametersByPath',
    },
    body: JSON.stringify({ Path, WithDecryption: true }),
  });
  const answer = await fetch(AWS_ENDPOINT_URL_SSM, { method: 'POST', headers, body });
  const { Parameters } = (await answer.json()) as {
    Parameters: readonly { readonly Name: string; readonly Value: string }[];
  };
  return Object.fromEntries(
    Parameters.map(({ Name, Value }) => [Name.slice(Name.lastIndexOf('/') + 1), Value]),
  );
};

const app = parameters().then(stockWholeApp);

/** `stock-whole` as it is deployed: its secrets stand in a parameter store, and are asked for as it starts. */
export const handler: ReturnType<typeof stockWholeApp> = async (...given) => (await app)(...given);
/** Passed on whole, as stock-whole-app.ts says. */
export const libraries = whole;
