import { say, sentence } from '../language/saying.ts';
import type { Answer } from '../model/outcome.ts';
import type { Request } from '../model/request.ts';
import { text } from '../view/view.ts';

/** A write was begun, and whether it was done is not known. */
export class InDoubtError extends Error {}

/** What is told after a fault of ours: a line, or beside a form's first field, so that what was filled in stands. */
export const sorry = ({ input, locale }: Request, fault: unknown): Answer => {
  const saying = fault instanceof InDoubtError ? say('in-doubt', {}) : say('busy', {});
  const aloud = sentence(saying, locale);
  const [field] = input.kind === 'submitted' ? Object.keys(input.values) : [];
  if (field !== undefined) return { kind: 'errors', errors: { [field]: aloud } };
  return {
    kind: 'view',
    made: false,
    view: { aloud, blocks: [{ kind: 'text', spans: [text(aloud)] }] },
  };
};
