import * as z from 'zod';
import { scopes } from '../../../../adapters/slack/manifest.ts';
import { type HttpHandler, type HttpIn, type HttpOut, json, jsonOf, textOf } from '../../http.ts';
import { type Faults, withFaults } from '../faults.ts';
import type { Method } from './method.ts';
import { methods, partsOf } from './methods.ts';
import { blocksTrouble } from './shapes.ts';
import { type Hook, type Json, messageAt, type SlackState } from './state.ts';
import { isUpload, takeBytes, uploadMethods } from './uploads.ts';

/** Form posts carry structured arguments as JSON text; the Web API takes both. */
const structured = new Set(['blocks', 'view', 'metadata', 'attachments']);

const fromForm = (text: string): Json | undefined => {
  try {
    return Object.fromEntries(
      [...new URLSearchParams(text)].map(([name, value]) => [
        name,
        structured.has(name) ? JSON.parse(value) : value,
      ]),
    );
  } catch {
    return undefined;
  }
};

/** The arguments of a call in its body; undefined where it cannot be read. */
export const argumentsIn = (
  type: string | undefined,
  request: Pick<HttpIn, 'rawBody'>,
): Json | undefined => {
  const body = type?.startsWith('application/json') ? jsonOf(request) : fromForm(textOf(request));
  return typeof body === 'object' && body !== null ? (body as Json) : undefined;
};

const argumentsOf = (request: HttpIn): Json | undefined => {
  const query = Object.fromEntries(request.query);
  if (request.rawBody.length === 0) return query;
  const body = argumentsIn(request.headers['content-type'], request);
  return body && { ...query, ...body };
};

/** One call of the app, as a fault's hook hears it. */
export interface SlackCall {
  /** A method of the Web API, `response` for what is sent to a press's own address, or `upload` for a file's bytes. */
  readonly method: string;
  readonly path: string;
  readonly args: Json;
  readonly token: string | undefined;
}
/** So many refusals are remembered. */
const mostRefused = 100;
const no = (error: string): HttpOut => json({ ok: false, error });
const lastOf = (path: string): string => path.split('/').at(-1) ?? '';
const isHook = ({ path }: HttpIn): boolean => path.includes('/hooks/');
export const tokenIn = ({ headers }: HttpIn): string | undefined =>
  headers.authorization?.replace(/^Bearer /, '');

const callOf = (request: HttpIn): SlackCall => ({
  method: isHook(request) ? 'response' : isUpload(request) ? 'upload' : lastOf(request.path),
  path: request.path,
  args: isUpload(request) ? {} : (argumentsOf(request) ?? {}),
  token: tokenIn(request),
});

const api = (
  request: HttpIn,
  state: SlackState,
  token: string,
  uploads: Readonly<Record<string, Method>>,
): HttpOut => {
  const given = argumentsOf(request);
  const shown = tokenIn(request) ?? given?.token;
  const called = lastOf(request.path);
  const refused = (error: string): HttpOut => {
    state.refused.push({ method: called, error });
    state.refused.splice(0, state.refused.length - mostRefused);
    return no(error);
  };
  if (shown === undefined) return refused('not_authed');
  if (shown !== token) return refused('invalid_auth');
  if (state.app.isOut) return refused('account_inactive');
  if (!given) return refused('invalid_form_data');
  const method = methods[called] ?? uploads[called];
  const answer = method ? method(given, state) : 'unknown_method';
  if (typeof answer === 'string') return refused(answer);
  const said = json({ ok: true, ...answer });
  // Slack says with each answer what the token may do.
  return { ...said, headers: { ...said.headers, 'x-oauth-scopes': scopes.join() } };
};

/** A file, to the app alone; anybody else gets the page for signing in, as from Slack. */
const fileAt = (request: HttpIn, state: SlackState, token: string): HttpOut => {
  const file = state.files.get(request.path.split('/files-pri/')[1]?.split('/')[0] ?? '');
  if (tokenIn(request) !== token)
    return { status: 200, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html>' };
  return file
    ? { status: 200, headers: { 'content-type': 'text/csv' }, body: file.bytes }
    : { status: 404 };
};

const hookLife = 30 * 60_000;
const mostUses = 5;
const answer = z.object({
  text: z.string().optional(),
  blocks: z.array(z.record(z.string(), z.unknown())).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** Shows what an app answers to a command or a press; the error Slack would name, or undefined. */
export const takeAnswer = (given: unknown, hook: Hook, state: SlackState): string | undefined => {
  const read = answer.safeParse(given);
  if (!read.success) return 'invalid_payload';
  const { response_type, replace_original, delete_original, thread_ts } = read.data;
  const trouble = blocksTrouble(read.data.blocks);
  if (trouble) return trouble;
  const original = hook.ts ? messageAt(state, hook.channel, hook.ts) : undefined;
  if (delete_original) {
    if (original) state.dropMessage(original);
    return undefined;
  }
  const parts = partsOf(given as Parameters<typeof partsOf>[0]);
  if (!parts.text && !parts.blocks) return 'no_text';
  if (replace_original && original) {
    const { blocks: _old, ...rest } = original;
    state.saveMessage({ ...rest, ...parts });
    return undefined;
  }
  const thread = thread_ts ?? hook.thread;
  state.saveMessage({
    channel: hook.channel,
    ts: state.ts(),
    user: state.world.slackBot.user,
    at: state.now(),
    ...parts,
    ...(thread ? { thread } : {}),
    ...(response_type === 'in_channel' ? {} : { only: hook.user }),
  });
  return undefined;
};

const respond = (request: HttpIn, state: SlackState): HttpOut => {
  const hook = state.hooks.get(lastOf(request.path));
  if (!hook || state.machine() - hook.made > hookLife) return { status: 404, body: 'expired_url' };
  if (hook.uses >= mostUses) return { status: 404, body: 'used_url' };
  state.hooks.set(hook.id, { ...hook, uses: hook.uses + 1 });
  const error = takeAnswer(jsonOf(request), hook, state);
  return error ? { status: 400, body: error } : { status: 200, body: 'ok' };
};

/** The Slack Web API as far as Folkmoot calls it, and the addresses that take answers. */
export const slackServer = (
  state: SlackState,
  token: string,
  origin: () => string,
  faults: Faults<SlackCall>,
): HttpHandler => {
  const uploads = uploadMethods(origin);
  const serve: HttpHandler = async (request) => {
    if (request.method !== 'POST' && request.method !== 'GET') return { status: 405 };
    if (request.path.includes('/files-pri/')) return fileAt(request, state, token);
    if (isUpload(request)) return takeBytes(request, state);
    return isHook(request) ? respond(request, state) : api(request, state, token, uploads);
  };
  return withFaults(serve, { callOf, faults, refusal: no });
};
