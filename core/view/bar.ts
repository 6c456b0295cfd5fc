import type { Bar } from './view.ts';

const cells = 10;

/**
 * A share drawn as ten signs, for every chat shows these: empty only for nothing, full only for the
 * whole or more.
 */
export const drawnBar = ({ value, of }: Pick<Bar, 'value' | 'of'>): string => {
  const share = of > 0 ? value / of : 0;
  const near = Math.min(cells - 1, Math.max(1, Math.round(share * cells)));
  const full = share <= 0 ? 0 : share >= 1 ? cells : near;
  return '█'.repeat(full) + '░'.repeat(cells - full);
};
