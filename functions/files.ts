import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FilePorts, openFile } from '../core/files.ts';
import { doorTo } from './door.ts';
import { written } from './file-formats.ts';
import { entry, filePorts } from './wiring.ts';

const way = '/files/';
/** A link is for whoever has it, and for now: nothing on the way keeps what it opened, and no page hears of it. */
const safe = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Files behind signed links, and 404 for everything else. */
export const files =
  (ports: FilePorts) =>
  async ({ rawPath }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const file = rawPath.startsWith(way) && (await openFile(rawPath.slice(way.length), ports));
    if (!file) return { statusCode: 404, headers: safe };
    const { headers, body } = written(file);
    return { statusCode: 200, headers: { ...safe, ...headers }, body };
  };

export const handler = entry(doorTo('files', (parts) => files(filePorts(parts))));
