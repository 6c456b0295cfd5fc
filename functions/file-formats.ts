import { calendarText } from '../adapters/ical/write.ts';
import { csvText } from '../adapters/tables/csv.ts';
import { pagePolicy, tablePage } from '../adapters/tables/page.ts';
import type { FileOpened } from '../core/files.ts';
import { localeOf } from '../core/model/locale.ts';

const of = (type: string, { name, as }: FileOpened, body: string) => {
  const saved = { 'content-disposition': `attachment; filename="${name}.${as}"` };
  return { headers: { 'content-type': `${type}; charset=utf-8`, ...saved }, body };
};

/** A file that was opened, in its format: what stands above it, and what is in it. */
export const written = (file: FileOpened) => {
  if (file.kind === 'calendar')
    return of('text/calendar', file, calendarText(file.calendar, file.refresh));
  if (file.as === 'csv') return of('text/csv', file, csvText(file.table));
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy,
    'x-robots-tag': 'noindex, nofollow',
  };
  return { headers, body: tablePage(file.table, localeOf()) };
};
