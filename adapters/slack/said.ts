import { plainText } from './buttons.ts';
import { inPieces, limits } from './limits.ts';

/** A sentence in place of a modal. */
export const saidModal = (text: string) => ({
  type: 'modal',
  title: plainText('Folkmoot', limits.modal.title),
  blocks: inPieces(text, limits.section)
    .slice(0, limits.modal.blocks)
    .map((part) => ({ type: 'section', text: plainText(part, limits.section) })),
});

/** What a form that was sent says itself: beside its first field, so that what was filled in stands, else in its place. */
export const formSays = (text: string, [field]: readonly string[]) =>
  field === undefined
    ? { response_action: 'update', view: saidModal(text) }
    : { response_action: 'errors', errors: { [field]: text } };
