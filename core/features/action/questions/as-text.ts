import { ask } from '../../../model/ask.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { paragraph } from '../../../view/document.ts';
import { about } from '../ask-fields.ts';
import { aboutAction } from '../decide/about.ts';
import { actionWords, textView } from '../view/text.ts';

export const asText = /* @__PURE__ */ ask('action.as-text', about);

/** One action as a paragraph to copy. */
export const asTextRule = () =>
  question(asText, {
    right: 'observer',
    answer: aboutAction<Named<'action.as-text'>>(({ action, drawing, record, ref }) =>
      textView(`${ref}: ${action.title}`, [paragraph(actionWords(record, drawing))], drawing),
    ),
  });
