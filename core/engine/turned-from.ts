import { later } from '../calendar/instants.ts';
import type { At } from '../model/ids.ts';
import type { Token } from '../ports/tokens.ts';

/** Seconds before its end. */
const ahead = 2 * 60 * 60;

/** From when on a token is to be turned; undefined where it never ends. */
export const turnedFrom = ({ ends, refresh }: Pick<Token, 'ends' | 'refresh'>): At | undefined =>
  ends && refresh ? later(ends, -ahead) : undefined;
