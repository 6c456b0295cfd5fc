import { type Rights, rule } from '../../model/rights.ts';

/** Who may ask what of what belongs to no feature. */
export const generalRights: Rights<
  'home' | 'help' | 'form' | 'courtesy' | 'read' | 'never-mind' | 'undo' | 'post-again'
> = {
  home: rule('anyone', 'anywhere', { chooses: true }),
  help: rule('anyone', 'anywhere'),
  form: rule('anyone', 'anywhere', { chooses: true }),
  courtesy: rule('anyone', 'anywhere'),
  read: rule('anyone', 'anywhere', { chooses: true }),
  'never-mind': rule('anyone', 'anywhere'),
  undo: rule('anyone', 'anywhere'),
  'post-again': rule('chair or clerk'),
};
