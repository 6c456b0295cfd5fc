import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { envelope, kmsKeys, secretKeys } from '../../adapters/aws/envelope.ts';
import { createTokensTable, tokensTable } from '../../adapters/dynamodb/table.ts';
import { dynamoPending, dynamoTokens } from '../../adapters/dynamodb/tokens.ts';
import { memoryTokens } from '../../adapters/memory/tokens.ts';
import { installId } from '../../core/model/ids.ts';
import { tokensContract } from '../contract/tokens.ts';
import { embeddedEngine } from '../support/engine.ts';
import { fresh } from '../support/fresh.ts';

const one = installId('slack', 'T1');
const other = installId('slack', 'T2');
const sealing = envelope(secretKeys('a secret of this machine'));

describe('tokens in memory', () => tokensContract(async () => memoryTokens()));

describe('tokens in their own table', () => {
  const engine = embeddedEngine();
  let made = 0;
  const wire = async () => {
    made += 1;
    const client = engine.client();
    await createTokensTable(client, `folkmoot-${made}`);
    return { client, table: tokensTable(`folkmoot-${made}`), pause: async () => {} };
  };
  tokensContract(async () => dynamoTokens(await wire(), sealing));

  it('stand there sealed: no item holds one in clear', async () => {
    const line = await wire();
    await dynamoTokens(line, sealing).keep({
      install: one,
      token: 'xoxb-canary',
      refresh: 'xoxe-canary',
      installed: '2027-01-04T09:00:00.000Z',
      scopes: [],
    });
    const { Items } = await line.client.send(new ScanCommand({ TableName: line.table }));
    expect(Items).toHaveLength(1);
    expect(JSON.stringify(Items)).not.toContain('canary');
  });

  it('hold an installation that was begun until it is taken, once', async () => {
    const pending = dynamoPending(await wire(), fresh);
    const begun = { browser: 'hash', until: '2027-01-04T09:10:00.000Z' };
    await pending.begin('state', begun);
    expect(await pending.take('other')).toBeUndefined();
    const taken = await Promise.all([1, 2, 3].map(() => pending.take('state')));
    expect(taken.filter(Boolean)).toEqual([begun]);
  });
});

describe('an envelope', () => {
  it('opens what it sealed, for the same installation alone', async () => {
    const sealed = await sealing.seal('xoxb-1', one);
    expect(await sealing.open(sealed, one)).toBe('xoxb-1');
    await expect(sealing.open(sealed, other)).rejects.toThrow();
    await expect(envelope(secretKeys('another')).open(sealed, one)).rejects.toThrow();
    await expect(sealing.open(`${sealed.slice(0, -4)}AAA=`, one)).rejects.toThrow();
    expect(await sealing.seal('xoxb-1', one)).not.toBe(sealed);
  });

  /** KMS as far as it is asked: a key that opens for the context it was made in. */
  const kms = (statuses: number[] = []) => {
    const asked: { target: string | undefined; body: Record<string, unknown> }[] = [];
    const post = async ({ host }: URL, headers: Readonly<Record<string, string>>, body: string) => {
      expect(host).toBe('kms.eu-west-2.amazonaws.com');
      expect(headers.authorization).toContain('/eu-west-2/kms/aws4_request');
      const read = JSON.parse(body);
      asked.push({ target: headers['x-amz-target'], body: read });
      const status = statuses.shift() ?? 200;
      const context = JSON.stringify(read.EncryptionContext);
      const blob = Buffer.from(context).toString('base64');
      const opens = read.CiphertextBlob === undefined || read.CiphertextBlob === blob;
      const answer = { Plaintext: Buffer.alloc(32, 7).toString('base64'), CiphertextBlob: blob };
      return { status: opens ? status : 400, body: JSON.stringify(answer) };
    };
    const asker = { region: 'eu-west-2', accessKeyId: 'a', secretAccessKey: 's' };
    const waited: number[] = [];
    const pause = async (milliseconds: number) => void waited.push(milliseconds);
    const now = () => '2027-01-04T09:00:00.000Z';
    return { asked, waited, keys: kmsKeys('alias/folkmoot', asker, { now, pause, post }) };
  };

  it('names the installation to KMS, as what the key is for', async () => {
    const { asked, keys } = kms();
    const sealed = await envelope(keys).seal('xoxb-1', one);
    expect(await envelope(keys).open(sealed, one)).toBe('xoxb-1');
    expect(asked).toEqual([
      {
        target: 'TrentService.GenerateDataKey',
        body: {
          KeyId: 'alias/folkmoot',
          KeySpec: 'AES_256',
          EncryptionContext: { installation: one },
        },
      },
      {
        target: 'TrentService.Decrypt',
        body: expect.objectContaining({ EncryptionContext: { installation: one } }),
      },
    ]);
    await expect(envelope(keys).open(sealed, other)).rejects.toThrow('Decrypt: 400');
  });

  it('asks KMS again where it is busy, with a pause, and says nothing but the status', async () => {
    const { waited, keys } = kms([500, 429]);
    await envelope(keys).seal('xoxb-1', one);
    expect(waited).toEqual([100, 300]);
    await expect(envelope(kms([500, 500, 500]).keys).seal('xoxb-canary', one)).rejects.toThrow(
      /^The key did not answer GenerateDataKey: 500\.$/,
    );
  });
});
