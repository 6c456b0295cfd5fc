import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import type { InstallId } from '../../core/model/ids.ts';
import type { SentTable } from '../../core/model/request.ts';
import { outbound } from './outbound.ts';
import { fileOrigins, type SlackSettings } from './settings.ts';
import { tokenOf, type WebOf } from './web.ts';

/** A file as Slack tells of it, as far as it is read. */
export const file = lazy(() =>
  z.object({
    id: z.string().max(60),
    name: z.string().max(300).nullish(),
    size: z.number().nullish(),
    url_private_download: z.string().max(2000).nullish(),
    url_private: z.string().max(2000).nullish(),
  }),
);
export type SlackFile = z.infer<ReturnType<typeof file>>;

/** Files of cells by their names; whatever else is sent along is none of ours. */
const cells = /\.(?:csv|tsv|tab|txt|xlsx?|xlsm|ods|numbers)$/i;
/** The first file of cells among these. */
export const cellsAmong = (files: unknown): SlackFile | undefined => {
  const read = z.array(z.unknown()).max(100).safeParse(files);
  return read.data
    ?.flatMap((one) => file().safeParse(one).data ?? [])
    .find(({ name }) => cells.test(name ?? ''));
};

/** Reads the bytes of a file that is called so. */
export type ReadTable = (name: string, bytes: Uint8Array) => SentTable;
/** Bytes that a file may have. */
const largest = 1024 * 1024;
/** Milliseconds: somebody waits, and Slack gives up after three seconds. */
const patience = 1500;

/** Gets a file that was sent, from Slack's own address and with our token, and reads it. Never throws. */
export const tableIn =
  (settings: SlackSettings, web: WebOf, readTable: ReadTable) =>
  async (sent: SlackFile, install: InstallId): Promise<SentTable> => {
    const name = (sent.name ?? 'CSV').slice(0, 200);
    const lost: SentTable = { name, refused: 'not-had' };
    if ((sent.size ?? 0) > largest) return { name, refused: 'large' };
    try {
      // In a channel that is shared a file comes by its name alone.
      const told =
        sent.url_private_download || sent.url_private
          ? sent
          : await web(install)('files.info', { file: sent.id }).then((answer) =>
              answer.kind === 'ok' ? file().safeParse(answer.body.file).data : undefined,
            );
      const url = told?.url_private_download || told?.url_private || '';
      const origins = fileOrigins(settings);
      if (!URL.canParse(url) || !origins.has(new URL(url).origin)) return lost;
      const get = settings.fetch ?? outbound(origins);
      const answer = await get(url, {
        headers: { authorization: `Bearer ${await tokenOf(settings, install)}` },
        signal: AbortSignal.timeout(patience),
      });
      // Without the right to read files Slack answers with its page for signing in.
      const isPage = /^text\/html/i.test(answer.headers.get('content-type') ?? '');
      if (!answer.ok || isPage) return lost;
      return readTable(name, new Uint8Array(await answer.arrayBuffer()));
    } catch {
      return lost;
    }
  };
