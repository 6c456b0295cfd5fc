import type { Page } from '../../core/ports/install-way.ts';
import { administrators } from './id-token.ts';

const begin = (href: string) => ({ label: 'Begin again', href });
const retry = (href: string) => ({ label: 'Try again', href });

export const again = (why: string, start: string): Page => ({
  status: 400,
  title: 'Please begin again',
  lines: [why, 'Nothing has changed.'],
  next: begin(start),
});

export const refused = (start: string): Page => ({
  status: 200,
  title: 'Folkmoot was not switched on',
  lines: [
    'Microsoft says that the sign-in was not finished, or that an administrator of your organisation has to approve it first.',
  ],
  next: retry(start),
});

export const busy = (start: string): Page => ({
  status: 503,
  title: 'That did not work just now',
  lines: ['Something did not answer, so nothing has changed: please try again in a minute.'],
  next: retry(start),
});

const spoken = (names: readonly string[]): string =>
  `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const noAdministrator = (start: string): Page => ({
  status: 403,
  title: 'An administrator has to do this',
  lines: [
    'You have signed in, and Microsoft does not say that you administer apps for your organisation.',
    `Send somebody who is a ${spoken(Object.keys(administrators))} Administrator this address: ${start}`,
    'If you are one, sign in with that account, with the role switched on; nothing has changed so far.',
  ],
  next: retry(start),
});

export const barred = (): Page => ({
  status: 403,
  title: 'Folkmoot cannot be switched on here',
  lines: [
    'The people who run Folkmoot have ruled your organisation out: please ask them why.',
    'Nothing has changed.',
  ],
});

export const installed = (tenant: string): Page => ({
  status: 200,
  title: 'Folkmoot is switched on for your organisation',
  lines: [
    `It now answers in the Teams of the directory (tenant) whose ID is ${tenant}.`,
    'In the Teams admin centre, upload the app that you were sent, if it is not there yet, and allow it for the people concerned.',
    'Then add it to the team, choose the partnership’s channel, and type @Folkmoot partnership join with the code that you were sent, or @Folkmoot partnership setup to begin one.',
    'To switch it off again, block the app in the Teams admin centre and tell the people who run Folkmoot.',
  ],
});
