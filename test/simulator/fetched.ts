import type { HttpOut } from '../../infra/local/http.ts';

/** An answer as the Slack client takes it from its fetch. */
export const fetched = (url: string, { status, headers = {}, body = '' }: HttpOut) => ({
  ok: status >= 200 && status < 300,
  status,
  statusText: '',
  url,
  headers: {
    get: (name: string) => headers[name.toLowerCase()] ?? null,
    entries: () => Object.entries(headers),
  },
  arrayBuffer: async () => new TextEncoder().encode(String(body)).buffer,
  json: async (): Promise<unknown> => JSON.parse(String(body)),
  text: async () => String(body),
});
