import { say } from '../../language/saying.ts';
import type { Deed, Help, MenuLine } from '../../model/feature-in.ts';

const setUp = {
  label: say('label.partnership.set-up', {}),
  ask: { ask: 'form', form: 'partnership.setup' },
  opens: 'form',
} as const;

/** How partnerships are explained. */
export const partnershipHelp: Help = {
  lines: [
    {
      rank: 55,
      to: 'inside',
      anywhere: true,
      leads: true,
      says: say('help.partnerships', {}),
      label: say('label.partnerships', {}),
      needs: 'partnership.overview',
      ask: { ask: 'partnership.overview' },
    },
    {
      rank: 70,
      to: 'inside',
      says: say('help.connect', {}),
      label: say('label.partnership.connect', {}),
      needs: 'partnership.invite',
      ask: { ask: 'partnership.invite' },
    },
    {
      rank: 80,
      to: 'inside',
      says: say('help.people', {}),
      label: say('label.partnership.people', {}),
      needs: 'partnership.people',
      ask: { ask: 'partnership.people' },
    },
    {
      rank: 10,
      to: 'at-the-door',
      says: say('help.ask-to-join', {}),
      label: say('label.ask-to-join', {}),
      needs: 'partnership.ask-to-join',
      ask: { ask: 'partnership.ask-to-join' },
    },
    { rank: 10, to: 'nowhere', says: say('help.set-up', {}), needs: 'partnership.setup', ...setUp },
    {
      rank: 20,
      to: 'nowhere',
      says: say('help.join', {}),
      label: say('label.partnership.code', {}),
      needs: 'partnership.join',
      ask: { ask: 'form', form: 'partnership.join' },
      opens: 'form',
    },
  ],
  topics: [
    {
      rank: 20,
      name: 'partnership',
      form: { offer: setUp },
    },
  ],
};

export const partnershipMenu: readonly MenuLine[] = [
  { rank: 50, typed: say('menu.partnership', {}), says: say('menu.partnership.says', {}) },
  { rank: 60, typed: say('menu.setup', {}), says: say('menu.setup.says', {}) },
  { rank: 70, typed: say('menu.join', {}), says: say('menu.join.says', {}) },
];

/** What the table of rights says of it. */
export const partnershipDeeds: readonly Deed[] = [
  {
    rank: 10,
    says: say('deed.see', {}),
    ask: 'partnership.show',
  },
  {
    rank: 120,
    says: say('deed.manage', {}),
    ask: 'partnership.invite',
  },
  {
    rank: 125,
    says: say('deed.take-over', {}),
    ask: 'partnership.take-over',
  },
  {
    rank: 130,
    says: say('deed.stop', {}),
    ask: 'partnership.close',
  },
];
