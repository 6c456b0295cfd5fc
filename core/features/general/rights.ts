import { type Rights, rule } from '../../model/rights.ts';

/** Who may ask what of what belongs to no feature. */
export const generalRights: Rights<
  'home' | 'help' | 'form' | 'courtesy' | 'read' | 'never-mind' | 'undo' | 'post-again'
> = {
  home: rule('anyone', 'anywhere'),
  help: rule('anyone', 'anywhere'),
  form: rule('anyone', 'anywhere'),
  courtesy: rule('anyone', 'anywhere'),
  read: rule('anyone', 'anywhere'),
  'never-mind': rule('anyone', 'anywhere'),
  undo: rule('anyone', 'anywhere'),
  'post-again': rule('chair or clerk'),
};
