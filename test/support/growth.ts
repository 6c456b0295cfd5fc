/** Processor time of one run in this thread, in milliseconds: the least of five, which other work moves least. */
const cost = (work: () => void): number =>
  Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const started = process.threadCpuUsage();
      work();
      return process.threadCpuUsage(started).user / 1000;
    }),
  );

/**
 * How many times dearer work becomes where there is four times as much of it: four where it grows with its size, sixteen
 * with its square, 64 with its cube. What takes less than a millisecond counts as one.
 */
export const growth = (work: (size: number) => void, size: number): number => {
  // Code that has just been compiled is measured, not code that is about to be.
  for (let warm = 0; warm < 4; warm += 1) work(size * 4);
  const small = cost(() => work(size));
  return (
    Math.max(
      1,
      cost(() => work(size * 4)),
    ) / Math.max(1, small)
  );
};
