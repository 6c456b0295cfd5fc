import { localeOf } from '../../core/model/locale.ts';
import { escaped } from './text.ts';

/** What somebody who installs the app is shown. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** Leads on, to an address of our own. */
  readonly next?: { readonly label: string; readonly href: string };
}

const attribute = (value: string): string => escaped(value).replace(/"/g, '&quot;');

/** A page without script, picture or anything of anybody else's. */
export const html = ({ title, lines, next }: Page): string =>
  [
    `<!doctype html><html lang="${localeOf()}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(next ? [`<p><a href="${attribute(next.href)}">${escaped(next.label)}</a></p>`] : []),
    '</main></body></html>',
  ].join('\n');

export const again = (why: string, start: string): Page => ({
  status: 400,
  title: 'Please begin again',
  lines: [why, 'Nothing was installed.'],
  next: { label: 'Begin again', href: start },
});

export const refused = (start: string): Page => ({
  status: 200,
  title: 'Folkmoot was not installed',
  lines: ['Slack says that it was not allowed: perhaps an administrator has to approve it first.'],
  next: { label: 'Try again', href: start },
});

export const busy = (start: string): Page => ({
  status: 503,
  title: 'That did not work just now',
  lines: ['Slack did not answer, so nothing was installed: please try again in a minute.'],
  next: { label: 'Try again', href: start },
});

export const installed = (
  name: string,
  { wide, lacks }: { readonly wide: boolean; readonly lacks: readonly string[] },
): Page => ({
  status: 200,
  title: `Folkmoot is installed in ${name}`,
  lines: [
    ...(lacks.length > 0
      ? [
          `It was not allowed everything and lacks: ${lacks.join(', ')}. Install it again to add that.`,
        ]
      : []),
    ...(wide
      ? ['Add it to the workspaces that need it, in the settings of your organisation.']
      : []),
    'Go to the partnership’s channel in Slack and type /invite @Folkmoot, then /partnership setup.',
    'A partner who was sent a code types /partnership join and the code instead.',
  ],
});
