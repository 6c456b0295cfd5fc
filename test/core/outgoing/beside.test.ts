import { expect, it } from 'vitest';
import { alongLines } from '../../../core/engine/along-lines.ts';
import { effectId, type PlaceId, personId, placeId, programmeId } from '../../../core/model/ids.ts';

const programme = programmeId('sefton');
const other = programmeId('wirral');
const [slow, quick] = [placeId('slack', 'T1', 'C1'), placeId('slack', 'T2', 'C1')];
const sam = personId('sam');

it('a place that is slow holds up none but its own, and what links to it', async () => {
  const done: string[] = [];
  let answer = () => {};
  const answered = new Promise<void>((go) => {
    answer = go;
  });
  const message = (to: PlaceId | typeof sam, id: string, of = programme) => ({
    ...{ programme: of, to, id: effectId(id) },
  });
  const all = [
    message(sam, 'to sam'),
    message(slow, 'slow 1'),
    message(slow, 'slow 2'),
    message(quick, 'quick 1'),
    message(sam, 'to sam of another', other),
    message(quick, 'quick 2'),
  ];
  const work = alongLines(
    all,
    (one) => one,
    async ({ id, to }) => {
      if (to === slow) await answered;
      done.push(id);
    },
  );
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(done.toSorted()).toEqual(['quick 1', 'quick 2', 'to sam of another']);
  answer();
  await work;
  expect(done.slice(3)).toEqual(['slow 1', 'slow 2', 'to sam']);
});
