import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { FetchFunction } from '@slack/web-api';
import { inOwnWords } from '../../core/lib/why.ts';

type FetchResponse = Awaited<ReturnType<FetchFunction>>;

/** The largest answer that is read; a page of history is far below it. */
const answerLimit = 4 * 1024 * 1024;

/**
 * The one way out of this adapter, in the shape the Slack client takes as its fetch.
 * Speaks only to the origins given, follows no redirect, and throws before a socket is opened for any other.
 * A connection of its own each time: a kept one may have died while the function was frozen, and a post on it would be in doubt.
 */
export const outbound =
  (allowed: ReadonlySet<string>): FetchFunction =>
  async (address, init = {}) => {
    const url = new URL(address);
    if (!allowed.has(url.origin) || url.username !== '' || url.password !== '') {
      throw inOwnWords(new Error('Slack: an address outside the allowed origins was not called.'));
    }
    const body = typeof init.body === 'string' ? init.body : '';
    const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
    return new Promise<FetchResponse>((resolve, reject) => {
      const call = request(url, {
        method: init.method ?? 'GET',
        headers: { ...init.headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        ...(init.signal ? { signal: init.signal } : {}),
      });
      call.on('error', reject);
      call.on('response', (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          size += part.byteLength;
          if (size > answerLimit)
            answer.destroy(inOwnWords(new Error('Slack: the answer is too long.')));
          else parts.push(part);
        });
        answer.on('error', reject);
        answer.on('aborted', () => reject(inOwnWords(new Error('Slack: the answer broke off.'))));
        answer.on('end', () =>
          resolve(response(url.href, answer.statusCode ?? 0, answer.headers, Buffer.concat(parts))),
        );
      });
      call.end(body);
    });
  };

const response = (
  url: string,
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Buffer<ArrayBuffer>,
): FetchResponse => {
  const one = (value: string | string[] | undefined) =>
    Array.isArray(value) ? value.join(', ') : value;
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: '',
    url,
    headers: {
      get: (name) => one(headers[name.toLowerCase()]) ?? null,
      entries: () =>
        Object.entries(headers).map(([name, value]): [string, string] => [name, one(value) ?? '']),
    },
    arrayBuffer: async () => body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength),
    json: async (): Promise<unknown> => JSON.parse(body.toString('utf8')),
    text: async () => body.toString('utf8'),
  };
};

/**
 * A press's answer address, built anew from an allowed origin and a plain path; undefined for anything else.
 * Compared as text before any parsing, so that no trick of URL parsing (userinfo, escapes, look-alikes) gets a say.
 */
export const answerAddress = (given: string, allow: readonly string[]): string | undefined => {
  const parts = /^(https?:\/\/[a-z0-9.:[\]-]+)(\/[A-Za-z0-9/_-]{1,500})$/.exec(given);
  if (!parts) return undefined;
  const [, origin = '', path = ''] = parts;
  if (!allow.includes(origin) || path.includes('//')) return undefined;
  return `${origin}${path}`;
};
