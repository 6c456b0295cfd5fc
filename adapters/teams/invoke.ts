import type { Choice } from '../../core/view/view.ts';
import type { Answered } from './botframework.ts';
import { attachment, type CardJson, cardType } from './elements.ts';

/** The shapes in which an invoke is answered. */
const action = (type: string, value: unknown, statusCode = 200): Answered => ({
  status: 200,
  body: { statusCode, type, value },
});

/** A line that only the presser sees; the card stays as it is. */
export const line = (text: string): Answered =>
  action('application/vnd.microsoft.activity.message', text);
/** A card in the place of the one pressed, for the presser alone. */
export const instead = (card: CardJson): Answered => action(cardType, card);
export const malformed = (message: string): Answered =>
  action('application/vnd.microsoft.error', { code: 'BadRequest', message }, 400);

/** What fits of a list as somebody types. */
export const results = (choices: readonly Choice[]): Answered => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: choices.map(({ value, label }) => ({ title: label, value })) },
  },
});

const dialog = (task: unknown): Answered => ({ status: 200, body: { task } });
export const dialogCard = (title: string, card: CardJson): Answered =>
  dialog({
    type: 'continue',
    value: { title, height: 'medium', width: 'medium', card: attachment(card) },
  });
export const dialogLine = (text: string): Answered => dialog({ type: 'message', value: text });
/** Closes the dialog. */
export const closed: Answered = { status: 200, body: {} };
