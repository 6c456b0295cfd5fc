import type { Cast } from '../../core/counting/election.ts';

/** Ten options for made-up ballots. */
export const options = Array.from({ length: 10 }, (_, index) => `option ${index + 1}`);

/** Repeatable numbers below a limit, leaning to the low ones as votes do. */
const draws = () => {
  let state = 12_345;
  return (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x7fffffff) ** 2 * (limit - 1e-6));
  };
};

/** So many made-up ballots, one vote each. */
export const many = <Ballot>(
  size: number,
  make: (draw: (limit: number) => number) => Ballot,
): Cast<Ballot>[] => {
  const draw = draws();
  return Array.from({ length: size }, () => ({ ballot: make(draw), votes: 1 }));
};

/** Equal ballots as one cast, as a closed poll or a ballot file holds them. */
export const asMerged = <Ballot>(ballots: readonly Cast<Ballot>[]): Cast<Ballot>[] => {
  const merged = new Map<string, { ballot: Ballot; votes: number }>();
  for (const { ballot, votes } of ballots) {
    const key = JSON.stringify(ballot);
    const cast = merged.get(key);
    if (cast === undefined) merged.set(key, { ballot, votes });
    else cast.votes += votes;
  }
  return [...merged.values()];
};

/** So many different options, best first. */
export const picks = (draw: (limit: number) => number, size: number): string[] => {
  const left = [...options];
  return Array.from({ length: size }, () => left.splice(draw(left.length), 1)[0] ?? '');
};

/** Ten points over three options. */
export const points = (draw: (limit: number) => number): Readonly<Record<string, number>> => {
  const [first = '', second = '', third = ''] = picks(draw, 3);
  return { [first]: 5, [second]: 3, [third]: 2 };
};
