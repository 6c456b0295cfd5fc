import type { SentTable } from '../../core/model/request.ts';
import type { Activity } from './activity.ts';
import type { Http } from './http.ts';
import type { TeamsSettings } from './settings.ts';

/** A file that was sent in private, and where it can be had for some minutes. */
export interface TeamsFile {
  readonly name: string;
  readonly id: string;
  readonly url: string;
}
/** Reads the bytes of a file that is called so. */
export type ReadTable = (name: string, bytes: Uint8Array) => SentTable;

const download = 'application/vnd.microsoft.teams.file.download.info';
const cells = /\.(?:csv|tsv|tab|txt|xlsx?|xlsm|ods|numbers)$/i;

/** The first file of cells that came with a message; whatever else is sent along is none of ours. */
export const fileIn = ({ attachments = [] }: Activity): TeamsFile | undefined =>
  attachments.flatMap(({ contentType, name = '', content }) =>
    contentType === download && typeof content === 'object' && cells.test(name)
      ? [{ name: name.slice(0, 200), id: content.uniqueId ?? '', url: content.downloadUrl ?? '' }]
      : [],
  )[0];

/** Where Microsoft keeps what people send in private. */
const kept = /^[a-z0-9-]+\.sharepoint\.(?:com|us|cn)$|^[a-z0-9-]+\.sharepoint-mil\.us$/;
const loopback = new Set(['localhost', '127.0.0.1']);

/** Whether a file may be asked for, or put, there: Microsoft's own hosts, and on this machine what stands in for them. */
export const isKept = (address: string, allowed: readonly string[]): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, host, username, password, port } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (protocol === 'http:') return loopback.has(hostname) && allowed.includes(host);
  return protocol === 'https:' && port === '' && kept.test(hostname);
};

/** Milliseconds for a file: somebody waits. */
const patience = 3000;

/** Gets a file that was sent, from Microsoft's hosts alone and without any token, for its address is one itself. Never throws. */
export const tableIn =
  ({ TEAMS_SERVICE_URL_ALLOW }: TeamsSettings, http: Http, readTable: ReadTable) =>
  async ({ name, url }: TeamsFile): Promise<SentTable> => {
    const lost: SentTable = { name, refused: 'not-had' };
    if (!isKept(url, TEAMS_SERVICE_URL_ALLOW)) return lost;
    const answer = await http(url, { method: 'GET', timeoutMs: patience });
    if (answer.status !== 200 || !answer.bytes) return lost;
    return readTable(name, answer.bytes);
  };
