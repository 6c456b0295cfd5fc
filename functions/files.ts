import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { calendarText } from '../adapters/ical/write.ts';
import { type FilePorts, openFile } from '../core/files.ts';
import { doorTo } from './door.ts';
import { entry, filePorts } from './wiring.ts';

const way = '/files/';
/** A link is for whoever has it, and for now: nothing on the way keeps what it opened. */
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Files behind signed links, and 404 for everything else. */
export const files =
  (ports: FilePorts) =>
  async ({ rawPath }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const file = rawPath.startsWith(way) && (await openFile(rawPath.slice(way.length), ports));
    if (!file) return { statusCode: 404, headers };
    const disposition = `attachment; filename="${file.name}.ics"`;
    const type = 'text/calendar; charset=utf-8';
    const told = { ...headers, 'content-type': type, 'content-disposition': disposition };
    return { statusCode: 200, headers: told, body: calendarText(file.calendar, file.refresh) };
  };

export const handler = entry(doorTo('files', (parts) => files(filePorts(parts))));
