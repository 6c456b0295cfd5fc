import { say } from '../../language/saying.ts';
import type { Deed, Help, MenuForm, MenuLine } from '../../model/feature-in.ts';

const form = {
  label: say('label.new-poll', {}),
  ask: { ask: 'form', form: 'poll.create' },
  opens: 'form',
} as const;

/** How polls are explained. */
export const pollHelp: Help = {
  lines: [
    { rank: 20, to: 'inside', says: say('help.new-poll', {}), needs: 'poll.create', ...form },
  ],
  topics: [
    {
      rank: 30,
      name: 'poll',
      form: { offer: form, needs: 'poll.create' },
    },
  ],
  // A member opens no poll where the partnership has kept that to its chair and clerk.
  keeps: (needs, { partnership, standing }) =>
    needs === 'poll.create' &&
    partnership?.state.pollsBy === 'chair-and-clerk' &&
    standing !== 'chair' &&
    standing !== 'clerk',
};

export const pollMenu: readonly MenuLine[] = [
  { rank: 50, typed: say('menu.vote', {}), says: say('menu.vote.says', {}) },
];

export const pollMenuForms: readonly MenuForm[] = [
  { form: 'poll.create', title: say('label.new-poll', {}), says: say('menu.new-poll.says', {}) },
];

export const pollMessageForms: readonly MenuForm[] = [
  {
    form: 'poll.create',
    title: say('menu.poll-from-message', {}),
    says: say('menu.poll-from-message.says', {}),
  },
];

/** What the table of rights says of it. */
export const pollDeeds: readonly Deed[] = [
  {
    rank: 40,
    says: say('deed.poll', {}),
    ask: 'poll.create',
    right: ({ pollsBy }) => (pollsBy === 'chair-and-clerk' ? 'chair or clerk' : undefined),
  },
  {
    rank: 90,
    says: say('deed.run', {}),
    ask: 'poll.close',
    right: () => 'opener',
  },
];
