import { localeOf } from '../../core/model/locale.ts';
import type { Look } from '../../core/model/offer.ts';
import type { Button } from '../../core/view/view.ts';

/** The few Adaptive Card 1.5 shapes that Folkmoot draws. */
export type Element = Readonly<Record<string, unknown>> & { readonly type: string };
export interface CardJson {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Element[];
  /** What Teams asks for by itself when the card comes into sight. */
  readonly refresh?: { readonly action: Element };
  readonly msteams: Readonly<Record<string, unknown>>;
}

export const cardType = 'application/vnd.microsoft.card.adaptive' as const;

/** How a card's buttons answer: to the card where it stands, or inside a dialog, which knows Action.Submit alone. */
export type Answers = 'card' | 'dialog';

export const textBlock = (text: string, more: Readonly<Record<string, unknown>> = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});

const styles = { primary: 'positive', danger: 'destructive' } as const satisfies Record<
  Look,
  string
>;

/** One button. A label has no room for more than Teams shows; the tooltip is what a screen reader says. */
export const action = (
  label: string,
  spoken: string,
  data: Readonly<Record<string, unknown>>,
  how: {
    readonly answers: Answers;
    readonly opensDialog?: boolean;
    readonly verb?: string;
    readonly look?: Look | undefined;
  },
): Element => ({
  type: how.answers === 'dialog' || how.opensDialog ? 'Action.Submit' : 'Action.Execute',
  title: label,
  tooltip: spoken,
  ...(how.look && { style: styles[how.look] }),
  ...(how.answers === 'card' && !how.opensDialog && { verb: how.verb ?? 'folkmoot' }),
  data:
    how.opensDialog && how.answers === 'card' ? { ...data, msteams: { type: 'task/fetch' } } : data,
});

export interface Drawing {
  readonly answers: Answers;
  /** Buttons that need a form open a dialog. */
  readonly dialogs: boolean;
  /** It stands in the chat of one person with us. */
  readonly direct?: boolean;
  /** It is the Home of the one person who sees it, and so are the buttons on it. */
  readonly home?: true;
  /** Told apart from every other time the same button was drawn. */
  readonly press: number;
}

export const button = (drawn: Button, { answers, dialogs, press, home }: Drawing): Element =>
  action(
    drawn.label,
    drawn.spoken,
    { ask: drawn.ask, n: press, ...(home && { home }) },
    {
      answers,
      opensDialog: dialogs && drawn.opens === 'form',
      verb: drawn.ask.ask,
      look: drawn.look,
    },
  );

export const actionSet = (actions: readonly Element[]): readonly Element[] =>
  actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];

export const card = (
  aloud: string,
  body: readonly Element[],
  mentions: Iterable<readonly [string, { readonly id: string; readonly name: string }]> = [],
): CardJson => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: localeOf(),
  fallbackText: aloud,
  // Read as SSML, in which these would begin a tag.
  speak: aloud.replace(/[<>&]/g, ' '),
  body,
  msteams: {
    width: 'Full',
    entities: [...mentions].map(([text, mentioned]) => ({ type: 'mention', text, mentioned })),
  },
});

export interface Attachment {
  readonly contentType: typeof cardType;
  readonly content: CardJson;
}
export const attachment = (content: CardJson): Attachment => ({ contentType: cardType, content });
