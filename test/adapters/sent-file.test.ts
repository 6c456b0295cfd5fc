import { describe, expect, it } from 'vitest';
import { cellsAmong, tableIn as slackTable } from '../../adapters/slack/sent-file.ts';
import type { SlackSettings } from '../../adapters/slack/settings.ts';
import { webOf } from '../../adapters/slack/web.ts';
import { readTable } from '../../adapters/tables/read.ts';
import type { Activity } from '../../adapters/teams/activity.ts';
import type { Http } from '../../adapters/teams/http.ts';
import { fileIn, tableIn as teamsTable } from '../../adapters/teams/sent-file.ts';
import type { TeamsSettings } from '../../adapters/teams/settings.ts';
import { installId } from '../../core/model/ids.ts';

const csv = Buffer.from('Action,Owner\nFix,Sam\n');
const lost = { name: 'log.csv', refused: 'not-had' };
const read = { name: 'log.csv', text: 'Action\tOwner\nFix\tSam', first: 1 };

describe('a file that was sent in Slack', () => {
  const at = 'https://files.slack.com/files-pri/T1-F1/download/log.csv';
  /** What is asked for, by whom, and what is answered. */
  const reading = (
    answer: { readonly status?: number; readonly type?: string; readonly bytes?: Buffer } = {},
  ) => {
    const asked: { url: string; authorization: string | undefined }[] = [];
    const { status = 200, type = 'text/csv', bytes = csv } = answer;
    const settings: SlackSettings = {
      signingSecret: 's',
      botToken: 'the-token',
      apiUrl: 'https://slack.com/api/',
      responseUrlAllow: ['https://hooks.slack.com'],
      fetch: async (url, init = {}) => {
        const headers = new Headers(init.headers as Record<string, string>);
        asked.push({ url: `${url}`, authorization: headers.get('authorization') ?? undefined });
        if (`${url}`.includes('/api/'))
          return Response.json({ ok: true, file: { id: 'F1', url_private: at } }) as never;
        return new Response(new Uint8Array(bytes), {
          status,
          headers: { 'content-type': type },
        }) as never;
      },
    };
    const table = slackTable(settings, webOf(settings), readTable);
    return {
      asked,
      table: (more: object = {}) =>
        table({ id: 'F1', name: 'log.csv', ...more }, installId('slack', 'T1')),
    };
  };

  it('is had from Slack’s own host with the bot’s token', async () => {
    const { asked, table } = reading();
    expect(await table({ url_private_download: at })).toEqual(read);
    expect(asked).toEqual([{ url: at, authorization: 'Bearer the-token' }]);
  });

  it('of a shared channel is asked for by its name', async () => {
    const { asked, table } = reading();
    expect(await table()).toEqual(read);
    expect(asked.map(({ url }) => url)).toEqual(['https://slack.com/api/files.info', at]);
  });

  it.each([
    'https://files.slack.com.evil.example/x',
    'https://evil.example/files.slack.com/x',
    'http://files.slack.com/x',
    'https://files.slack.com@evil.example/x',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'nonsense',
  ])('is not asked for at %s', async (url) => {
    const { asked, table } = reading();
    expect(await table({ url_private: url })).toEqual(lost);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a page for signing in, where the right to read files is missing', { type: 'text/html' }],
    ['somewhere else', { status: 302 }],
    ['nothing', { status: 404 }],
  ])('is not had where the answer is %s', async (_, answer) => {
    expect(await reading(answer).table({ url_private: at })).toEqual(lost);
  });

  it('that is too large is not fetched', async () => {
    const { asked, table } = reading();
    expect(await table({ url_private: at, size: 2_000_000 })).toMatchObject({ refused: 'large' });
    expect(asked).toEqual([]);
  });

  it('is one of cells, by its name', () => {
    const files = [{ id: 'F1', name: 'walk.jpg' }, 7, { id: 'F2', name: 'Log.CSV' }];
    expect(cellsAmong(files)?.id).toBe('F2');
    for (const none of [undefined, 'x', [{ id: 'F1', name: 'walk.jpg' }]])
      expect(cellsAmong(none)).toBeUndefined();
  });
});

describe('a file that was sent in Teams', () => {
  const at = 'https://harbour-my.sharepoint.com/personal/sam/_layouts/15/download.aspx?id=1';
  const settings = { TEAMS_SERVICE_URL_ALLOW: ['smba.trafficmanager.net', '127.0.0.1:4000'] };
  const reading = (status = 200) => {
    const asked: { url: string; headers: unknown }[] = [];
    const http: Http = async (url, { headers }) => {
      asked.push({ url, headers });
      return { status, headers: {}, body: '', bytes: csv };
    };
    const table = teamsTable(settings as unknown as TeamsSettings, http, readTable);
    return { asked, table: (url: string) => table({ id: '1', name: 'log.csv', url }) };
  };

  it('is had from Microsoft’s hosts, without any token', async () => {
    const { asked, table } = reading();
    expect(await table(at)).toEqual(read);
    expect(asked).toEqual([{ url: at, headers: undefined }]);
    expect(await table('http://127.0.0.1:4000/files/1')).toEqual(read);
  });

  it.each([
    'https://sharepoint.com.evil.example/x',
    'https://evil.example/x.sharepoint.com',
    'https://a.b.sharepoint.com/x',
    'https://x.sharepoint.com:8443/x',
    'https://x.sharepoint.com@evil.example/x',
    'http://x.sharepoint.com/x',
    'http://127.0.0.1:9/x',
    'http://169.254.169.254/latest',
    'nonsense',
    '',
  ])('is not asked for at %j', async (url) => {
    const { asked, table } = reading();
    expect(await table(url)).toEqual(lost);
    expect(asked).toEqual([]);
  });

  it('is not had where it is answered with another address', async () => {
    expect(await reading(302).table(at)).toEqual(lost);
  });

  it('is told of as a file to download', () => {
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const content = { downloadUrl: at, uniqueId: 'u', fileType: 'csv' };
    const of = (attachments: unknown) => fileIn({ type: 'message', attachments } as Activity);
    expect(of([{ contentType: 'text/html', content: '<p></p>' }])).toBeUndefined();
    expect(of([{ contentType, name: 'walk.jpg', content }])).toBeUndefined();
    expect(of([{ contentType, name: 'log.csv', content }])).toEqual({
      name: 'log.csv',
      id: 'u',
      url: at,
    });
  });
});
