/**
 * What one run costs at the least, in milliseconds, of three: by the clock, which other work makes longer, or by this
 * thread's processor time, which some machines count in steps longer than a run.
 */
const cost = (work: () => void): number =>
  Math.min(
    ...[1, 2, 3].flatMap(() => {
      const [used, since] = [process.threadCpuUsage(), process.hrtime.bigint()];
      work();
      const { user } = process.threadCpuUsage(used);
      const clock = Number(process.hrtime.bigint() - since) / 1e6;
      // None counted: the run was shorter than a step.
      return user > 0 ? [user / 1e3, clock] : [clock];
    }),
  );

const ratio = (work: (size: number) => void, size: number): number => {
  // As much work as the large one is where it is linear: what is counted in steps is so in both.
  const small =
    cost(() => {
      for (let time = 0; time < 4; time += 1) work(size);
    }) / 4;
  const large = cost(() => work(size * 4));
  return Math.max(1, large) / Math.max(1, small);
};

/** What grows with its size shows so at one of these tries; what grows with its square shows that at each. */
const tries = 4;
const surelyLinear = 6;

/**
 * How many times dearer work becomes where there is four times as much of it: four where it grows with its size, sixteen
 * with its square, 64 with its cube. What takes less than a millisecond counts as one. It is tried again for as long as
 * it is not under `enough`.
 */
export const growth = (
  work: (size: number) => void,
  size: number,
  enough = surelyLinear,
): number => {
  // Code that has just been compiled is measured, not code that is about to be.
  for (let warm = 0; warm < 2; warm += 1) work(size * 4);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < tries && least > enough; round += 1)
    least = Math.min(least, ratio(work, size));
  return least;
};
