import { say } from '../../language/saying.ts';
import type { Deed, Help, MenuForm } from '../../model/feature-in.ts';

const form = {
  label: say('label.new-meeting', {}),
  ask: { ask: 'form', form: 'meeting.schedule' },
  opens: 'form',
} as const;

/** How meetings are explained. */
export const meetingHelp: Help = {
  lines: [
    {
      rank: 30,
      to: 'inside',
      says: say('help.new-meeting', {}),
      needs: 'meeting.schedule',
      ...form,
    },
    {
      rank: 75,
      to: 'inside',
      says: say('help.all-meetings', {}),
      label: say('label.all-meetings', {}),
      needs: 'meeting.list',
      ask: { ask: 'meeting.list' },
    },
  ],
  topics: [
    {
      rank: 40,
      name: 'meeting',
      form: { offer: form, needs: 'meeting.schedule' },
    },
  ],
};

export const meetingMessageForms: readonly MenuForm[] = [
  {
    form: 'meeting.add',
    title: say('menu.agenda-from-message', {}),
    says: say('menu.agenda-from-message.says', {}),
  },
];

/** What the table of rights says of it. */
export const meetingDeeds: readonly Deed[] = [
  {
    rank: 80,
    says: say('deed.answer', {}),
    ask: 'meeting.attend',
  },
  {
    rank: 100,
    says: say('deed.meet', {}),
    ask: 'meeting.schedule',
  },
];
