import { useMemo, useRef } from 'react';
import type { Message } from '../model.ts';
import type { Deed } from './api.ts';

/** What became of a message since the last deed. */
export type Mark = 'new' | 'changed';

const printsOf = (messages: readonly Message[]): ReadonlyMap<string, string> =>
  new Map(messages.map((message) => [message.id, JSON.stringify(message)]));

/** The messages that were not there, or were otherwise, when the last deed was sent; none before there has been one. */
export const useMarks = (
  messages: readonly Message[] | undefined,
  { nth }: Deed,
): ReadonlyMap<string, Mark> => {
  const before = useRef<{ nth: number; prints: ReadonlyMap<string, string> | undefined }>(
    undefined,
  );
  const latest = useRef<ReadonlyMap<string, string>>(undefined);
  return useMemo(() => {
    const prints = messages && printsOf(messages);
    // What is shown as the deed is sent is what was there before.
    if (before.current?.nth !== nth) before.current = { nth, prints: latest.current ?? prints };
    before.current.prints ??= prints;
    latest.current = prints ?? latest.current;
    const seen = before.current.prints;
    const marks = new Map<string, Mark>();
    if (nth === 0) return marks;
    for (const [id, print] of prints ?? [])
      if (seen && seen.get(id) !== print) marks.set(id, seen.has(id) ? 'changed' : 'new');
    return marks;
  }, [messages, nth]);
};
