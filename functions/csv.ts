import { csvText } from '../adapters/tables/csv.ts';
import { type FilePorts, fileNow } from '../core/files.ts';
import type { DeliverPorts } from '../core/ports/ports.ts';

/** Lists as spreadsheets take them, for whoever is given one. */
export const csvIn =
  ({ store, now }: Pick<FilePorts, 'store' | 'now'>): NonNullable<DeliverPorts['csv']> =>
  async (programme, named) => {
    const file = await fileNow(named, { programme, store, now: now() });
    return file && { name: `${file.name}.csv`, text: csvText(file.table) };
  };
