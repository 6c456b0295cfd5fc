import type { Consents } from '../../core/ports/tokens.ts';
import { change } from './item.ts';
import { consentKey } from './keys.ts';
import { getItem } from './reading.ts';
import { type Line, write } from './wire.ts';

/**
 * Organisations that were let in, beside the tokens. `barred`, whatever its value, is put there by an operator's own hand
 * (docs/operating.md): no consent stands against it.
 */
export const dynamoConsents = (wire: Line): Consents => ({
  stands: async (install) => {
    const item = await getItem(wire, consentKey(install));
    return item?.since !== undefined && item.barred === undefined;
  },
  give: async (install, since) => {
    const condition = { that: 'attribute_not_exists(#barred)' };
    return (await write(wire, change(consentKey(install), { since }, { condition }))).done;
  },
});
