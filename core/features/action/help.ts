import { say } from '../../language/saying.ts';
import type { Deed, Help, MenuForm, MenuLine } from '../../model/feature-in.ts';
import type { Offer } from '../../model/offer.ts';

const newAction: Offer = {
  label: say('label.new-action', {}),
  ask: { ask: 'form', form: 'action.create' },
  opens: 'form',
};

/** How actions are explained. */
export const actionHelp: Help = {
  lines: [
    {
      rank: 10,
      to: 'inside',
      says: say('help.new-action', {}),
      needs: 'action.create',
      label: say('label.new-action', {}),
      ask: { ask: 'form', form: 'action.create' },
      opens: 'form',
    },
    {
      rank: 40,
      to: 'inside',
      says: say('help.all-actions', {}),
      label: say('label.all-actions', {}),
      needs: 'action.list',
      ask: { ask: 'action.list' },
    },
  ],
  topics: [
    {
      rank: 10,
      name: 'action',
      form: { offer: newAction, needs: 'action.create' },
    },
  ],
};

export const actionMenu: readonly MenuLine[] = [
  { rank: 10, typed: say('menu.action', {}), says: say('menu.action.says', {}) },
  { rank: 20, typed: say('menu.list', {}), says: say('menu.list.says', {}) },
  { rank: 40, typed: say('menu.done', {}), says: say('menu.done.says', {}) },
];
export const actionMenuForms: readonly MenuForm[] = [
  {
    form: 'action.create',
    title: say('label.new-action', {}),
    says: say('menu.new-action.says', {}),
  },
];

export const actionMessageForms: readonly MenuForm[] = [
  {
    form: 'action.create',
    title: say('menu.action-from-message', {}),
    says: say('menu.action-from-message.says', {}),
  },
];

/** What the table of rights says of it. */
export const actionDeeds: readonly Deed[] = [
  {
    rank: 20,
    says: say('deed.lists', {}),
    ask: 'action.list',
  },
  {
    rank: 30,
    says: say('deed.make', {}),
    ask: 'action.create',
  },
  {
    rank: 50,
    says: say('deed.finish', {}),
    ask: 'action.done',
  },
  {
    rank: 60,
    says: say('deed.take', {}),
    ask: 'action.take',
  },
  {
    rank: 70,
    says: say('deed.give', {}),
    ask: 'action.assign',
  },
];
