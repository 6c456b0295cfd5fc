import * as z from 'zod';
import { slackManifest } from '../../../../adapters/slack/manifest.ts';
import type { HttpIn, HttpOut } from '../../http.ts';
import type { SentFile } from '../files.ts';
import type { Method } from './method.ts';
import type { Json, SlackState } from './state.ts';

/** A file as Slack tells of it. */
export const fileShown = ({ id, name, bytes }: SentFile, origin: string): Json => {
  const url_private = `${origin}/standin/slack/files-pri/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    name,
    title: name,
    mimetype: 'text/csv',
    filetype: 'csv',
    size: bytes.byteLength,
    mode: 'hosted',
    url_private,
    url_private_download: url_private.replace(id, `${id}/download`),
  };
};

const way = '/standin/slack/upload/v1/';
export const isUpload = ({ path }: Pick<HttpIn, 'path'>): boolean => path.includes(way);

/** Takes the bytes at an address that was handed out: once, and as many as were announced. */
export const takeBytes = ({ method, path, rawBody }: HttpIn, { uploads }: SlackState): HttpOut => {
  const found = uploads.get(path.split(way)[1] ?? '');
  if (method !== 'POST') return { status: 405 };
  if (!found) return { status: 404, body: 'no such upload' };
  if (found.bytes) return { status: 409, body: 'already uploaded' };
  if (rawBody.byteLength !== found.length) return { status: 400, body: 'wrong length' };
  uploads.set(found.id, { ...found, bytes: rawBody });
  return { status: 200, body: `OK - ${found.length}` };
};

const announced = z.object({ filename: z.string().min(1), length: z.coerce.number().int().min(1) });
const list = z
  .union([z.string().transform((text) => JSON.parse(text) as unknown), z.unknown()])
  .pipe(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1));
const completed = z.object({
  files: list,
  channel_id: z.string().optional(),
  initial_comment: z.string().optional(),
});

/** Files of an app, which are announced, sent and shown. */
export const uploadMethods = (origin: () => string): Readonly<Record<string, Method>> => {
  const may = slackManifest({}).oauth_config.scopes.bot.includes('files:write');
  return {
    'files.getUploadURLExternal': (given, state) => {
      if (!may) return 'missing_scope';
      const read = announced.safeParse(given);
      if (!read.success) return 'invalid_arguments';
      const { filename: name, length } = read.data;
      const id = `F${state.ts().replace('.', '')}`;
      state.uploads.set(id, { id, name, length });
      return { upload_url: `${origin()}${way}${id}`, file_id: id };
    },
    'files.completeUploadExternal': (given, state) => {
      if (!may) return 'missing_scope';
      const read = completed.safeParse(given);
      if (!read.success) return 'invalid_arguments';
      const { files, channel_id, initial_comment = '' } = read.data;
      const sent = files.map(({ id }) => state.uploads.get(id));
      const whole = sent.flatMap((one) => (one?.bytes ? [{ ...one, bytes: one.bytes }] : []));
      if (whole.length < sent.length) return 'file_not_found';
      const channel = channel_id === undefined ? undefined : state.channels.get(channel_id);
      if (channel_id !== undefined && !channel) return 'channel_not_found';
      for (const { id, name, bytes } of whole) {
        state.uploads.delete(id);
        state.files.set(id, { id, name, bytes });
      }
      if (channel)
        state.saveMessage({
          channel: channel.id,
          ts: state.ts(),
          user: state.world.slackBot.user,
          text: initial_comment,
          files: whole.map((one) => fileShown(one, origin())),
          at: state.now(),
        });
      return { files: files.map(({ id, title }) => ({ id, title: title ?? '' })) };
    },
  };
};
