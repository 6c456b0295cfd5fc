import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Changed } from '../model.ts';

/** Reads something the page shows. */
export const look = async <Answer>(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const response = await fetch(`/console/${path}?${new URLSearchParams(query)}`);
  return (await response.json()) as Answer;
};

/** The last thing that somebody did: how many there were, and the chat in which; none for the clock. */
export interface Deed {
  readonly nth: number;
  readonly chat?: string;
}
let deed: Deed = { nth: 0 };
const watching = new Set<() => void>();
/** Looking for a name in a list changes nothing. */
const looks = /\/(?:search|suggest|look|open-home)$/;
const done = (path: string): void => {
  if (looks.test(path)) return;
  const [chat = ''] = path.split('/');
  deed = { nth: deed.nth + 1, ...(chat ? { chat } : {}) };
  for (const heard of watching) heard();
};
const watch = (heard: () => void) => {
  watching.add(heard);
  return () => void watching.delete(heard);
};
/** What was done last, from the moment at which it is sent. */
export const useDeed = (): Deed => useSyncExternalStore(watch, () => deed);

/** Does something a person does; resolves when the app has answered. */
export const tell = async <Answer = unknown>(path: string, body: unknown): Promise<Answer> => {
  done(path);
  const response = await fetch(path.startsWith('/') ? path : `/console/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { answer?: Answer; error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The console answered ${response.status}.`);
  return 'answer' in answer ? (answer.answer as Answer) : (answer as Answer);
};

/** Calls with each change for as long as the page is open. */
export const useChanges = (heard: (changed: Changed) => void): void => {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const source = new EventSource('/console/events');
    // A laptop that began again has other things to show.
    source.onerror = () => {
      source.onopen = () => latest.current({ what: 'story' });
    };
    source.onmessage = ({ data }) => latest.current(JSON.parse(data) as Changed);
    return () => source.close();
  }, []);
};

/** What a path shows now, read again whenever `stamp` or the query changes; the newest question wins. */
export const useLook = <Answer>(
  path: string,
  query: Readonly<Record<string, string>>,
  stamp: number,
): Answer | undefined => {
  const asked = JSON.stringify([path, query]);
  const [shown, show] = useState<{ asked: string; answer: Answer }>();
  useEffect(() => {
    let current = stamp >= 0;
    const [where, what] = JSON.parse(asked) as [string, Record<string, string>];
    look<Answer>(where, what).then(
      (answer) => current && show({ asked, answer }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [asked, stamp]);
  return shown?.asked === asked ? shown.answer : undefined;
};

/** State that outlives a reload of the page. */
export const useKept = <Value>(name: string, first: Value): [Value, (value: Value) => void] => {
  const [value, set] = useState<Value>(() => {
    try {
      return (JSON.parse(localStorage.getItem(name) ?? 'null') as Value | null) ?? first;
    } catch {
      return first;
    }
  });
  return [
    value,
    (next) => {
      localStorage.setItem(name, JSON.stringify(next));
      set(next);
    },
  ];
};
