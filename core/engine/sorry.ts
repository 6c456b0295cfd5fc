import { type Saying, say, sentence } from '../language/saying.ts';
import type { Answer } from '../model/outcome.ts';
import type { Request } from '../model/request.ts';
import { text } from '../view/view.ts';

/** A write was begun, and whether it was done is not known. */
export class InDoubtError extends Error {}

/** A line, or beside a form's first field, so that what was filled in stands. */
const unchanged = ({ input, locale }: Request, saying: Saying): Answer => {
  const aloud = sentence(saying, locale);
  const [field] = input.kind === 'submitted' ? Object.keys(input.values) : [];
  if (field !== undefined) return { kind: 'errors', errors: { [field]: aloud } };
  return {
    kind: 'view',
    made: false,
    view: { aloud, blocks: [{ kind: 'text', spans: [text(aloud)] }] },
  };
};

/** What is told after a fault of ours. */
export const sorry = (request: Request, fault: unknown): Answer =>
  unchanged(request, fault instanceof InDoubtError ? say('in-doubt', {}) : say('busy', {}));

/** The app was taken out of the workspace from which a form is sent. */
export const notInstalled = (request: Request): Answer =>
  unchanged(request, say('chat.not-installed', {}));

/** The organisation whose chat it is has not been let in; `at`: where that can be done, if anywhere. */
export const notServed = (request: Request, at = ''): Answer =>
  unchanged(request, say('chat.not-served', { at }));
