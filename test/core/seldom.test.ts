import { expect, it } from 'vitest';
import { seldom } from '../../core/lib/seldom.ts';

it('asks anew only after a while, sooner where there was no answer, and forgets when it is full', async () => {
  let now = 0;
  let answer: string | undefined = 'yes';
  const asked: string[] = [];
  const ask = seldom(
    async (key: string, more: number) => {
      asked.push(`${key}${more}`);
      return answer;
    },
    { now: () => now, answered: 100, unanswered: 10, most: 2 },
  );
  expect([await ask('a', 1), await ask('a', 2)]).toEqual(['yes', 'yes']);
  expect(asked).toEqual(['a1']);
  now = 100;
  answer = undefined;
  expect(await ask('a', 3)).toBeUndefined();
  now = 109;
  await ask('a', 4);
  now = 110;
  await ask('a', 5);
  expect(asked).toEqual(['a1', 'a3', 'a5']);
  await ask('b', 1);
  await ask('c', 1);
  await ask('a', 6);
  expect(asked.slice(3)).toEqual(['b1', 'c1', 'a6']);
});
