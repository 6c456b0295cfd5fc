import { say } from '../language/saying.ts';
import type { Offer } from '../model/offer.ts';

/** The two ways into a partnership where there is none yet; `given` waits in the form that sets one up. */
export const waysIn = (
  given: { readonly given?: { readonly typed: string } } = {},
): readonly Offer[] => [
  {
    label: say('label.set-up-here', {}),
    ask: { ask: 'form', form: 'partnership.setup', ...given },
    opens: 'form',
  },
  {
    label: say('label.have-code', {}),
    ask: { ask: 'form', form: 'partnership.join' },
    opens: 'form',
  },
];

/** What anybody can begin with from anywhere. */
export const newAction: Offer = {
  label: say('label.new-action', {}),
  ask: { ask: 'form', form: 'action.create' },
  opens: 'form',
};
export const help: Offer = { label: say('label.help', {}), ask: { ask: 'help' } };
