import type { Activity } from './activity.ts';

/** Where a quoted message stands in the text, and what an older client puts round it in the markup beside the text. */
const placeholder = /<quoted\b[^<>]*\bmessageId\s*=\s*["']?([\w.:-]{1,100})/i;
const reply =
  /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*\bitemid\s*=\s*["']?([\w.:-]{1,100})/i;

/** What a message was written in beside its text: the markup of the client. */
export const markupOf = ({ attachments = [] }: Activity): string =>
  attachments.flatMap(({ contentType, content }) =>
    contentType === 'text/html' && typeof content === 'string' ? [content] : [],
  )[0] ?? '';

/** The message that a message quotes. */
export const quotedIn = (activity: Activity): string | undefined =>
  placeholder.exec(activity.text ?? '')?.[1] ??
  activity.entities?.find(({ type }) => type === 'quotedReply')?.quotedReply?.messageId ??
  reply.exec(activity.text ?? '')?.[1] ??
  reply.exec(markupOf(activity))?.[1];

/** The text without what is quoted in it, and without elements that stand for something else: `<attachment id="1"/>`. */
export const withoutPlaceholders = (text: string): string =>
  text
    .replace(
      /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*>[\s\S]{0,4000}?<\/blockquote>/gi,
      ' ',
    )
    .replace(/<(quoted|attachment)\b[^<>]*[^<>/]>(?:[^<>]{0,4000}<\/\1>)?/gi, ' ')
    .replace(/<[a-z][\w:-]*(?:\s[^<>]*)?\/>/gi, (tag) => (/^<br\b/i.test(tag) ? tag : ' '));
