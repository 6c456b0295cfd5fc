import type { FieldAt } from '../../../forms/declared.ts';
import { messageAuthor, messageText } from '../../../forms/from-message.ts';
import { clipped } from '../../../lib/clipped.ts';
import type { FormValues } from '../../../model/request.ts';
import { detail as detailField } from '../forms.ts';
import { cut } from '../reads/many-lines.ts';

/** The first line of a message is what is to be done; what follows, or does not fit, is the detail. */
const parts = (values: FormValues): { readonly title?: string; readonly detail?: string } => {
  const text = messageText(values);
  if (text === undefined) return {};
  const [first = '', ...others] = text.split('\n');
  const [title, rest] = cut(first.trim());
  const detail = [rest, ...others].join('\n').trim();
  return { title, ...(detail === '' ? {} : { detail: clipped(detail, detailField.max) }) };
};

/** What was typed already, else what stands in the message from which the form is opened. */
export const titleGiven = ({ typed, values }: FieldAt<unknown>) => typed ?? parts(values).title;
export const detailGiven = ({ typed, values }: FieldAt<unknown>) => typed ?? parts(values).detail;
export const ownerGiven = ({ typed, values }: FieldAt<unknown>) => typed ?? messageAuthor(values);
