import { compare, type Fraction, fraction, over, plus, times, whole, ZERO } from './fraction.ts';
import type { Taken } from './funding.ts';
import type { Project } from './payment-cap.ts';

const votesBehind = ({ backers }: Project): Fraction =>
  whole(backers.reduce((sum, { votes }) => sum + votes, 0));

/**
 * Fills up by the sequential rule of Phragmén: money keeps coming in to every vote alike, and the
 * project whose supporters can first pay together is next. `loads` are what each sheet's vote has
 * spent ahead, so minus the money left; it is changed. Ties go to the first of the first of
 * `groupsOf`. Stops when nothing that is left fits.
 */
export const fillUp = (
  open: readonly Project[],
  loads: Fraction[],
  money: bigint,
  groupsOf: (tied: readonly Project[]) => readonly (readonly Project[])[],
): Pick<Taken, 'taken' | 'ties'> => {
  const taken: Project[] = [];
  const ties: (readonly Project[])[] = [];
  let left = money;
  for (;;) {
    const due = open
      .filter((project) => !taken.includes(project) && project.cost <= left)
      .filter(({ backers }) => backers.length > 0)
      .map((project) => {
        const owed = project.backers.reduce(
          (sum, { sheet, votes }) => plus(sum, times(whole(votes), loads[sheet] ?? ZERO)),
          fraction(project.cost),
        );
        return { project, load: over(owed, votesBehind(project)) };
      });
    const [some] = due;
    if (some === undefined) return { taken, ties };
    const least = due.reduce((a, b) => (compare(b.load, a.load) < 0 ? b : a), some).load;
    const tied = due.filter(({ load }) => compare(load, least) === 0);
    const [level = []] = groupsOf(tied.map(({ project }) => project));
    const [next] = level;
    if (next === undefined) return { taken, ties };
    if (level.length > 1) ties.push(level);
    for (const { sheet } of next.backers) loads[sheet] = least;
    taken.push(next);
    left -= next.cost;
  }
};
