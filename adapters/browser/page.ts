import { localeOf } from '../../core/model/locale.ts';
import type { Page } from '../../core/ports/install-way.ts';

const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A page without script, picture or anything of anybody else's. */
export const html = ({ title, lines, next }: Page): string =>
  [
    `<!doctype html><html lang="${localeOf()}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(next ? [`<p><a href="${escaped(next.href)}">${escaped(next.label)}</a></p>`] : []),
    '</main></body></html>',
  ].join('\n');
