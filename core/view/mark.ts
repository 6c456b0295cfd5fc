import { type Mark, type Span, text } from './view.ts';

const signs: { readonly [mark in Mark]: string } = {
  open: '○',
  late: '▲',
  blocked: '■',
  done: '✓',
  off: '✕',
};

/** Words behind the sign for how a thing stands: for the eye, never for what is read aloud. */
export const marked = (mark: Mark, words: string): string => `${signs[mark]} ${words}`;

/** Spans behind the sign of their mark, where they have one. */
export const markedSpans = ({
  spans,
  mark,
}: {
  readonly spans: readonly Span[];
  readonly mark?: Mark | undefined;
}): readonly Span[] => (mark === undefined ? spans : [text(`${signs[mark]} `), ...spans]);
