import { expect, it } from 'vitest';
import { everyLawHolds } from './histories.ts';

it('every law holds in 150 histories', async () => {
  await expect(everyLawHolds(501, 150)).resolves.toBeUndefined();
}, 600_000);
