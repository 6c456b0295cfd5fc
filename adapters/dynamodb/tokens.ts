import { turnedFrom } from '../../core/engine/turned-from.ts';
import type { At, InstallId } from '../../core/model/ids.ts';
import type {
  Envelope,
  Installation,
  KeptInstallation,
  PendingInstalls,
  Token,
  TokenShelf,
} from '../../core/ports/tokens.ts';
import { change, type Fields, type Item, json, maybe, number, secondsAt, text } from './item.ts';
import { pendingKey, tokenKey, tokenOf } from './keys.ts';
import { ofIndex } from './lists.ts';
import { getItem, query } from './reading.ts';
import { type Line, write } from './wire.ts';

/** They are few: one shard of the index is enough for all. */
const shard = '0';

/** When a pair is to be turned; nothing where it never ends. */
const dueFields = (token: Token): Fields => {
  const dueAt = turnedFrom(token);
  return { dueShard: dueAt && shard, dueAt };
};

const secret = ({ token, refresh }: Token): string => JSON.stringify([token, refresh]);

/** Tokens in a table of their own, without a stream, each under a key of its own installation. */
export const dynamoTokens = (wire: Line, { seal, open }: Envelope): TokenShelf => {
  const kept = async (install: InstallId, item: Item): Promise<KeptInstallation> => {
    const [token = '', refresh] = JSON.parse(await open(text(item, 'sealed'), install)) as string[];
    const ends = maybe(item, 'ends');
    return {
      install,
      token,
      ...(refresh ? { refresh } : {}),
      ...(ends === undefined ? {} : { ends }),
      installed: text(item, 'installed'),
      scopes: json(item, 'scopes'),
      ...(number(item, 'lost') === 1 ? { lost: true } : {}),
      n: number(item, 'n'),
    };
  };
  /** Whether it was written over that version; a repeat of a write that was done unanswered finds its own. */
  const over = async ({ install, n }: KeptInstallation, fields: Fields): Promise<boolean> => {
    const condition = { that: '#n = :was', given: { was: n } };
    const done = await write(
      wire,
      change(tokenKey(install), { ...fields, n: n + 1 }, { condition }),
    );
    if (done.done) return true;
    const { old } = done;
    return (
      old !== undefined &&
      number(old, 'n') === n + 1 &&
      (fields.lost === number(old, 'lost') || fields.sealed === maybe(old, 'sealed'))
    );
  };
  return {
    read: async (install) => {
      const item = await getItem(wire, tokenKey(install));
      return item && kept(install, item);
    },
    keep: async (installation: Installation) => {
      const { install, installed, scopes, ends } = installation;
      const fields = {
        sealed: await seal(secret(installation), install),
        ends,
        installed,
        scopes: JSON.stringify(scopes),
        lost: undefined,
        ...dueFields(installation),
      };
      const condition = {
        that: 'attribute_not_exists(#installed) OR #installed <= :installed',
        given: { installed },
      };
      return (await write(wire, change(tokenKey(install), fields, { condition, add: { n: 1 } })))
        .done;
    },
    due: async (now, limit) => {
      const input = ofIndex('due', '#dueShard = :dueShard AND #dueAt <= :now', {
        dueShard: shard,
        now,
      });
      return (await query(wire, input, limit)).map(tokenOf);
    },
    lease: async (install, now, until) => {
      const condition = { that: '#dueAt <= :now', given: { now } };
      const fields = { dueAt: until };
      const done = await write(wire, {
        ...change(tokenKey(install), fields, { condition, add: { n: 1 } }),
        ReturnValues: 'ALL_NEW',
      });
      // A try before may have been done unanswered: then it is due again, and somebody turns it by then.
      return done.done ? kept(install, done.now) : undefined;
    },
    turned: async (held, next) => {
      const sealed = await seal(secret(next), held.install);
      return over(held, { sealed, ends: next.ends, ...dueFields(next) });
    },
    lose: (held) => over(held, { lost: 1, dueShard: undefined, dueAt: undefined }),
  };
};

/** Installations that were begun in some browser. */
export const dynamoPending = (
  wire: Line,
  fresh: (characters: number) => string,
): PendingInstalls => ({
  begin: async (state, { browser, until }: { browser: string; until: At }) => {
    await write(wire, change(pendingKey(state), { browser, until, expires: secondsAt(until) }));
  },
  take: async (state) => {
    const used = fresh(20);
    const condition = { that: 'attribute_exists(#browser) AND attribute_not_exists(#used)' };
    const done = await write(wire, {
      ...change(pendingKey(state), { used }, { condition }),
      ReturnValues: 'ALL_NEW',
    });
    const item = done.done ? done.now : done.old;
    // A try before may have been done unanswered: its mark is ours.
    if (!item || maybe(item, 'used') !== used) return undefined;
    return { browser: text(item, 'browser'), until: text(item, 'until') };
  },
});
