import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';
import { actionFilter } from '../ask-fields.ts';

export const file = /* @__PURE__ */ ask('action.file', () => ({
  ...within(),
  /** Of which list; of all there ever were unless said. */
  filter: actionFilter().optional(),
}));

const answer: Answerer<Named<'action.file'>> = async ({ filter = 'all' }, context) =>
  fileView({ of: 'actions', about: [filter] }, context);

/** Links to the actions as a file and as a table. */
export const fileRule = () => question(file, { right: 'observer', ofPeople: true, answer });
