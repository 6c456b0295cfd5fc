import type { TestLaptop } from './laptop.ts';

/** `YEAR=whole` plays the demonstration's year hour by hour, as a workflow does every week; else only its telling days. */
export const wholeYear = process.env.YEAR === 'whole';

/** In the demonstration: a vote ends, meetings come near, a review is asked for and asked for again. */
const telling = [
  '2011-06-30',
  '2011-07-07',
  '2011-09-08',
  '2011-10-06',
  '2011-12-01',
  '2011-12-08',
];

/** Plays the year to the evening of 8 December; where it is not played whole, the machine sleeps between the telling days. */
export const playYear = async (laptop: TestLaptop): Promise<void> => {
  for (const day of telling.filter((one) => one > laptop.now())) {
    if (!wholeYear) laptop.sleep(`${day}T04:00:00.000Z`);
    await laptop.to(`${day}T20:00Z`);
  }
};
