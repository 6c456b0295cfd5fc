import { describe, expect, it } from 'vitest';
import { slackMessenger } from '../../adapters/slack/send.ts';
import type { SlackSettings } from '../../adapters/slack/settings.ts';
import { connector } from '../../adapters/teams/connector.ts';
import { readConsent } from '../../adapters/teams/file-cards.ts';
import type { Call, Http } from '../../adapters/teams/http.ts';
import { teamsMessenger } from '../../adapters/teams/send.ts';
import type { TeamsSettings } from '../../adapters/teams/settings.ts';
import { effectId, type ProgrammeId, placeId } from '../../core/model/ids.ts';

const text = '\uFEFFAction\r\nPaint the café\r\n';
const file = {
  name: 'log.csv',
  text,
  says: 'Who comes to <!channel> & us',
  effect: effectId('e1'),
  programme: 'pg-1' as ProgrammeId,
};

describe('a file that is given in Slack', () => {
  const url = 'https://files.slack.com/upload/v1/abc';
  /** What is called in order, where each call is answered by its name. */
  const giving = (answers: Readonly<Record<string, object | (() => never)>> = {}) => {
    const called: { at: string; body: string; authorization: string | null }[] = [];
    const settings: SlackSettings = {
      signingSecret: 's',
      botToken: 'the-token',
      apiUrl: 'https://slack.com/api/',
      responseUrlAllow: ['https://hooks.slack.com'],
      fetch: async (address, init = {}) => {
        const at = `${address}`.replace('https://slack.com/api/', '');
        const headers = new Headers(init.headers as Record<string, string>);
        const authorization = headers.get('authorization');
        called.push({ at, body: String(init.body), authorization });
        const known: Record<string, object> = {
          'conversations.open': { channel: { id: 'D1' } },
          'files.getUploadURLExternal': { upload_url: url, file_id: 'F1' },
          'files.completeUploadExternal': { files: [{ id: 'F1' }] },
        };
        const told = answers[at.includes('/upload/') ? 'upload' : at];
        if (typeof told === 'function') return told();
        if (told && 'status' in told) return new Response('', told as ResponseInit) as never;
        return Response.json({ ok: true, ...(known[at] ?? {}), ...told }) as never;
      },
    };
    const { give } = slackMessenger(settings);
    return { called, give: () => give?.({ ...file, place: placeId('slack', 'T1', '@U1') }) };
  };
  const silence = () => {
    throw new Error('no answer');
  };

  it('is announced by its bytes, sent without the token, and shown in private', async () => {
    const { called, give } = giving();
    expect(await give()).toEqual({ kind: 'sent', message: 'F1' });
    expect(called.map(({ at }) => at)).toEqual([
      'conversations.open',
      'files.getUploadURLExternal',
      url,
      'files.completeUploadExternal',
    ]);
    const [, asked, sent, shown] = called.map(({ body }) => body);
    expect(new URLSearchParams(asked).get('length')).toBe(`${Buffer.byteLength(text)}`);
    expect(sent).toBe(text);
    expect(called[2]?.authorization).toBeNull();
    const told = new URLSearchParams(shown);
    expect(told.get('channel_id')).toBe('D1');
    expect(told.get('initial_comment')).toBe('Who comes to &lt;!channel&gt; &amp; us');
  });

  it.each([
    'https://files.slack.com.evil.example/x',
    'https://evil.example/upload/v1/abc',
    'http://files.slack.com/upload/v1/abc',
    'nonsense',
  ])('is not sent to %s', async (upload_url) => {
    const { called, give } = giving({ 'files.getUploadURLExternal': { upload_url } });
    expect(await give()).toMatchObject({ kind: 'refused', code: 'upload_address' });
    expect(called).toHaveLength(2);
  });

  it.each([
    [
      'the right to write files',
      'files.getUploadURLExternal',
      { ok: false, error: 'missing_scope' },
    ],
    ['uploads', 'files.getUploadURLExternal', { ok: false, error: 'file_uploads_disabled' }],
    ['the bytes', 'upload', { status: 400 }],
    ['the conversation', 'files.completeUploadExternal', { ok: false, error: 'channel_not_found' }],
  ])('is refused for good where Slack refuses %s', async (_, at, answer) => {
    expect(await giving({ [at]: answer }).give()).toMatchObject({ kind: 'refused' });
  });

  it('may be tried again until it is shown, and never after', async () => {
    for (const at of ['conversations.open', 'files.getUploadURLExternal', 'upload'])
      expect(await giving({ [at]: silence }).give()).toMatchObject({ kind: 'later' });
    expect(await giving({ upload: { status: 503 } }).give()).toMatchObject({ kind: 'later' });
    const shown = giving({ 'files.completeUploadExternal': silence });
    expect(await shown.give()).toEqual({ kind: 'unsure' });
  });
});

describe('a file that is given in Teams', () => {
  const upload = 'https://harbour-my.sharepoint.com/personal/sam/upload?session=1';
  const into = {
    upload,
    content: 'https://harbour-my.sharepoint.com/personal/sam/log.csv',
    id: 'u1',
    name: 'log (2).csv',
    type: 'csv',
    asked: 'a1',
  };
  const giving = (status = 201) => {
    const called: ({ url: string } & Pick<Call, 'method' | 'headers' | 'body'>)[] = [];
    const http: Http = async (url, { method, headers = {}, body = '' }) => {
      called.push({ url, method, headers, body });
      const answered = url.startsWith('https://smba') ? 201 : status;
      return { status: answered, headers: {}, body: '{"id":"p1"}' };
    };
    const settings = {
      TEAMS_SERVICE_URL_ALLOW: ['smba.trafficmanager.net'],
      TEAMS_SERVICE_URL_GLOBAL: 'https://smba.trafficmanager.net/teams/',
    } as unknown as TeamsSettings;
    const token = { get: async () => 'the-token', drop: () => {} };
    const addresses = {
      of: async () => undefined,
      newest: async () => undefined,
      keep: async () => {},
    };
    const way = connector({ settings, http, token, addresses });
    const place = placeId('teams', 't1', '@o1');
    way.met(place, 'a:1');
    const { give } = teamsMessenger(way, { dialogs: true });
    return { called, give: (more: object = {}) => give?.({ ...file, place, ...more }) };
  };

  it('is offered first, by a card that names the offer and nothing else', async () => {
    const { called, give } = giving();
    expect(await give()).toEqual({ kind: 'sent', message: 'p1' });
    const context = { offered: 'e1', programme: 'pg-1' };
    expect(JSON.parse(called[0]?.body ?? '').attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'log.csv',
        content: {
          description: file.says,
          sizeInBytes: Buffer.byteLength(text),
          acceptContext: context,
          declineContext: context,
        },
      },
    ]);
  });

  it('is put whole where it was said, without a token, and shown there', async () => {
    const { called, give } = giving();
    expect(await give({ into })).toEqual({ kind: 'sent', message: 'p1' });
    const size = Buffer.byteLength(text);
    const [put, post, gone] = called;
    expect(put).toMatchObject({ url: upload, method: 'PUT', body: text });
    expect(put?.headers).toEqual({
      'content-type': 'text/csv; charset=utf-8',
      'content-range': `bytes 0-${size - 1}/${size}`,
    });
    expect(JSON.parse(post?.body ?? '').attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl: into.content,
        name: into.name,
        content: { uniqueId: 'u1', fileType: 'csv' },
      },
    ]);
    expect(gone).toMatchObject({ method: 'DELETE' });
    expect(gone?.url).toMatch(/activities\/a1$/);
  });

  it.each([
    'https://sharepoint.com.evil.example/x',
    'https://evil.example/x.sharepoint.com',
    'https://x.sharepoint.com@evil.example/x',
    'http://x.sharepoint.com/x',
    'https://169.254.169.254/latest',
    'nonsense',
  ])('is not put at %s, which is said', async (address) => {
    const { called, give } = giving();
    await give({ into: { ...into, upload: address } });
    expect(called.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
    expect(called[0]?.body).toContain('not among your files');
  });

  it('is tried again where its address does not answer well, and given up where it refuses', async () => {
    const busy = giving(503);
    expect(await busy.give({ into })).toMatchObject({ kind: 'later' });
    expect(busy.called).toHaveLength(1);
    const refused = giving(404);
    await refused.give({ into });
    expect(refused.called[1]?.body).toContain('not among your files');
  });

  it('is taken by what Teams says of it, and by nothing else', () => {
    const context = { offered: 'e1', programme: 'pg-1' };
    const uploadInfo = {
      uploadUrl: upload,
      contentUrl: into.content,
      uniqueId: 'u1',
      name: 'log (2).csv',
      fileType: 'csv',
    };
    const said = { type: 'fileUpload', action: 'accept', context, uploadInfo };
    expect(readConsent(said, 'a1')).toEqual({ ...context, into });
    expect(readConsent({ ...said, action: 'decline', uploadInfo: null }, 'a1')).toEqual(context);
    for (const wrong of [
      undefined,
      { ...said, uploadInfo: {} },
      { ...said, action: 'maybe' },
      { ...said, context: { ...context, programme: 'other' } },
      { ...said, context: { ...context, offered: 'e#1' } },
      { ...said, context: {} },
    ])
      expect(readConsent(wrong, 'a1')).toBeUndefined();
  });
});
