import { say } from '../../../language/saying.ts';
import type { Loaded } from '../../../model/context.ts';
import { byName } from '../../../model/locale.ts';
import { type Asked, asked } from '../../../model/outcome.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { partnerships } from '../happen/shown.ts';
import { alike } from '../word.ts';
import type { Setup } from './setup.ts';

/** "What groups exist already?": those that are called like it are pointed out once (rules: Setting up). */
export const groupsThere = (command: Setup, loaded: Loaded): Asked | undefined => {
  const { name } = command;
  const there = partnerships(loaded)
    .filter(({ state }) => !isClosed(state) && alike(state.name, name))
    .map(({ state }) => state.name)
    .sort(byName);
  if (there.length === 0 || command.another === true) return undefined;
  return asked(say('partnership.alike', { name, there }), [
    {
      label: say('label.partnership.one-more', {}),
      about: name,
      ask: { ...command, another: true },
    },
    { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
  ]);
};
