import type { Page } from '../../core/ports/install-way.ts';

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
