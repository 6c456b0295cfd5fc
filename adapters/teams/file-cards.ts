import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import type { FileTarget } from '../../core/model/file-sent.ts';
import type { ProgrammeId } from '../../core/model/ids.ts';
import type { Giving } from '../../core/ports/messenger.ts';

/** Cards of Teams' own, for files in the chat of one person with a bot. */
const consent = 'application/vnd.microsoft.teams.card.file.consent';
const info = 'application/vnd.microsoft.teams.card.file.info';

/** Asks somebody whether a file may be put among their own; what comes back names the offer and no more. */
export const consentMessage = ({ name, text = '', says, effect, programme }: Giving) => {
  const offered = { offered: effect, programme };
  const description = says;
  const sizeInBytes = Buffer.byteLength(text);
  const content = { description, sizeInBytes, acceptContext: offered, declineContext: offered };
  return {
    type: 'message',
    summary: says,
    attachments: [{ contentType: consent, name, content }],
  };
};

/** A file that lies among somebody's own. */
export const fileMessage = ({ content: contentUrl, name, id, type }: FileTarget, says: string) => ({
  type: 'message',
  summary: says,
  attachments: [{ contentType: info, contentUrl, name, content: { uniqueId: id, fileType: type } }],
});

/** What somebody said to such a card. */
export interface Consent {
  readonly programme: ProgrammeId;
  readonly offered: string;
  /** Where the file goes; absent where it is not wanted. */
  readonly into?: FileTarget;
}

const said = lazy(() => {
  const address = z.string().min(1).max(4000);
  const word = z.string().min(1).max(300);
  return z.object({
    action: z.enum(['accept', 'decline']),
    context: z.object({
      offered: z.string().regex(/^[\w./-]{1,200}$/),
      programme: z.string().regex(/^pg-[\w-]{1,80}$/),
    }),
    uploadInfo: z
      .object({
        uploadUrl: address,
        contentUrl: address,
        uniqueId: word,
        name: word,
        fileType: z.string().max(50).default('csv'),
      })
      .optional()
      .catch(undefined),
  });
});

/** What was said, and of which message; undefined for what answers no card of ours. */
export const readConsent = (value: unknown, asked: string | undefined): Consent | undefined => {
  const read = said().safeParse(value);
  if (!read.success) return undefined;
  const { action, context, uploadInfo } = read.data;
  const named = { programme: context.programme as ProgrammeId, offered: context.offered };
  if (action === 'decline') return named;
  if (!uploadInfo) return undefined;
  const { uploadUrl, contentUrl, uniqueId, name, fileType } = uploadInfo;
  const into = { upload: uploadUrl, content: contentUrl, id: uniqueId, name, type: fileType };
  return { ...named, into: asked === undefined ? into : { ...into, asked } };
};
