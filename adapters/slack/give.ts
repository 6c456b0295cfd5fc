import type { Giving, Sent } from '../../core/ports/messenger.ts';
import { asSent } from './errors.ts';
import { outbound } from './outbound.ts';
import { fileOrigins, type SlackSettings } from './settings.ts';
import { escaped } from './text.ts';
import type { Web, WebAnswer } from './web.ts';

/** Milliseconds for the bytes. */
const patience = 2500;
const again: Sent = { kind: 'later', seconds: 5 };

/** An address that takes a file, and what the file is called by then. */
interface Begun {
  readonly url: string;
  readonly id: string;
}
const begunIn = (body: Readonly<Record<string, unknown>>): Begun => ({
  url: String(body.upload_url ?? ''),
  id: String(body.file_id ?? ''),
});
const firstFile = ({ files }: Readonly<Record<string, unknown>>): string =>
  Array.isArray(files) ? String(files[0]?.id ?? '') : '';

/**
 * Uploads a file and shows it in a conversation. Until the last call nothing stands anywhere, so whatever comes before it
 * may be repeated; that one may not.
 */
export const giveIn =
  (settings: SlackSettings, web: Web) =>
  async (channel: string, { name, text = '', says }: Giving): Promise<Sent> => {
    const length = Buffer.byteLength(text);
    const asked = await web('files.getUploadURLExternal', { filename: name, length });
    if (asked.kind !== 'ok') return unshown(asked);
    const { url, id } = begunIn(asked.body);
    const put = await uploaded(url, text, settings);
    if (put) return put;
    const given = {
      files: [{ id, title: name }],
      channel_id: channel,
      initial_comment: escaped(says),
    };
    return asSent(await web('files.completeUploadExternal', given), firstFile);
  };

/** What it came to before anything was shown: no doubt, and nothing to look for. */
const unshown = (answer: WebAnswer): Sent => {
  const sent = asSent(answer, () => '');
  return sent.kind === 'unsure' ? again : sent;
};

/** Why the bytes did not arrive; undefined where they did. The address is Slack's own, and takes no token. */
const uploaded = async (
  url: string,
  text: string,
  settings: SlackSettings,
): Promise<Sent | undefined> => {
  const origins = fileOrigins(settings);
  if (!URL.canParse(url) || !origins.has(new URL(url).origin))
    return { kind: 'refused', why: 'rejected', code: 'upload_address' };
  const post = settings.fetch ?? outbound(origins);
  try {
    const { ok, status } = await post(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: text,
      signal: AbortSignal.timeout(patience),
    });
    if (ok) return undefined;
    return status >= 500 ? again : { kind: 'refused', why: 'rejected', code: `upload_${status}` };
  } catch {
    return again;
  }
};
