import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { inOwnWords } from '../../core/lib/why.ts';
import type { InstallId } from '../../core/model/ids.ts';
import type { Envelope } from '../../core/ports/tokens.ts';
import { type Asker, addressOf, overHttps, type Post, signed } from './parameters.ts';

/** Keys for one text each. What is sealed opens for the installation alone for which it was made. */
export interface DataKeys {
  readonly make: (install: InstallId) => Promise<{ readonly key: Buffer; readonly sealed: string }>;
  readonly open: (sealed: string, install: InstallId) => Promise<Buffer>;
}

const tries = 3;
const pauses = [100, 300];

/**
 * Keys of Amazon's KMS under `keyId`, with the installation as their context: whoever may use the key for one cannot open
 * another's with it. Throws after three tries, naming the call and the status alone.
 */
export const kmsKeys = (
  keyId: string,
  asker: Asker,
  {
    now,
    pause,
    post = overHttps,
  }: {
    readonly now: () => string;
    readonly pause: (milliseconds: number) => Promise<void>;
    readonly post?: Post;
  },
): DataKeys => {
  const to = addressOf('kms', asker);
  const ask = async (call: 'GenerateDataKey' | 'Decrypt', install: InstallId, more: object) => {
    const context = { installation: install };
    const body = JSON.stringify({ KeyId: keyId, EncryptionContext: context, ...more });
    const asked = { service: 'kms', host: to.host, target: `TrentService.${call}`, body };
    for (let round = 1; ; round += 1) {
      const { status, body: answer } = await post(to, signed(asker, asked, now()), body).catch(
        () => ({ status: 0, body: '' }),
      );
      if (status === 200)
        return JSON.parse(answer) as { Plaintext: string; CiphertextBlob: string };
      if (round === tries || (status >= 400 && status < 500 && status !== 429))
        throw inOwnWords(new Error(`The key did not answer ${call}: ${status || 'no answer'}.`));
      await pause(pauses[round - 1] ?? 0);
    }
  };
  return {
    make: async (install) => {
      const made = await ask('GenerateDataKey', install, { KeySpec: 'AES_256' });
      return { key: Buffer.from(made.Plaintext, 'base64'), sealed: made.CiphertextBlob };
    },
    open: async (sealed, install) =>
      Buffer.from((await ask('Decrypt', install, { CiphertextBlob: sealed })).Plaintext, 'base64'),
  };
};

const cipher = 'aes-256-gcm';
const closed = (key: Buffer, plain: Buffer, about: string): Buffer => {
  const nonce = randomBytes(12);
  const closing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, closing.update(plain), closing.final(), closing.getAuthTag()]);
};
const opened = (key: Buffer, sealed: Buffer, about: string): Buffer => {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, 12)).setAAD(Buffer.from(about));
  opening.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([opening.update(sealed.subarray(12, -16)), opening.final()]);
};

/** The same out of a secret of this machine, where there is no KMS. */
export const secretKeys = (secret: string): DataKeys => {
  const own = createHash('sha256').update(secret).digest();
  return {
    make: async (install) => {
      const key = randomBytes(32);
      return { key, sealed: closed(own, key, install).toString('base64') };
    },
    open: async (sealed, install) => opened(own, Buffer.from(sealed, 'base64'), install),
  };
};

/** Seals by a fresh key each (AES-256-GCM), whose own sealing stands before the text; the installation is part of both. */
export const envelope = ({ make, open }: DataKeys): Envelope => ({
  seal: async (text, install) => {
    const { key, sealed } = await make(install);
    return `1.${sealed}.${closed(key, Buffer.from(text), install).toString('base64')}`;
  },
  open: async (text, install) => {
    const [version, sealed = '', body = ''] = text.split('.');
    if (version !== '1') throw inOwnWords(new Error('A token is sealed in no way known here.'));
    return opened(await open(sealed, install), Buffer.from(body, 'base64'), install).toString();
  },
});
