import { addressEffects } from '../engine/address-effects.ts';
import { defined } from '../lib/defined.ts';
import { inOwnWords } from '../lib/why.ts';
import type { FileTaken } from '../model/file-sent.ts';
import { directAccount, directPlace, effectId, partsOf } from '../model/ids.ts';
import { platforms } from '../model/platforms.ts';
import type { Ports } from '../ports/ports.ts';
import type { View } from '../view/view.ts';
import type { Chosen } from './choose.ts';

/**
 * A file that goes along with an answer, to the asker's own chat: it leaves once for the request, however often that comes.
 * The answer stands without it, so a table that is busy costs the file alone.
 */
export const giveFile = async (
  { file }: View,
  { context, arrival }: Chosen,
  { store }: Pick<Ports, 'store'>,
): Promise<void> => {
  const { where, asker, programme, now, partnership } = context;
  const { filesFromChannels } = platforms[partsOf(where.place).platform];
  if (!file || !(filesFromChannels || directAccount(where.place))) return;
  const { says, kind, about } = file;
  const to = directPlace(asker.account);
  const body = { kind: 'file', file: { kind, about }, says } as const;
  const message = { to, body, ...defined({ partnership: partnership?.id }) };
  const { key, alsoKeys } = arrival.request;
  const request = { key, ...defined({ alsoKeys }), reply: { saying: says } };
  const effects = addressEffects([message], context);
  const commit = { programme, now, request, records: [], rows: [], effects };
  await store.commit(commit).catch(() => undefined);
};

/**
 * Somebody takes a file that was offered to them: it goes where they said, once however often they say so. False where
 * nothing was offered to them by that name. Rights are looked at when it leaves.
 */
export const takeFile = async (
  { by, programme, offered, into }: FileTaken,
  { store, now }: Pick<Ports, 'store' | 'now'>,
): Promise<boolean> => {
  const to = directPlace(by);
  const asked = await store.effect(programme, to, effectId(offered));
  if (asked?.body.kind !== 'file' || asked.body.into) return false;
  const at = now();
  const effect = {
    id: effectId(`${asked.id}.into`),
    programme,
    ...defined({ partnership: asked.partnership }),
    to,
    body: { ...asked.body, into },
    made: at,
    due: at,
    attempt: 0,
    state: { is: 'waiting' },
  } as const;
  const effects = [{ effect, ifNew: true }];
  const commit = { programme, now: at, records: [], rows: [], effects };
  const done = await store.commit(commit);
  if (done.kind === 'conflict') throw inOwnWords(new Error('the table is busy'));
  return true;
};
