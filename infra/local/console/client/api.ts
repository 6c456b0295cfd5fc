import { useEffect, useRef, useState } from 'react';
import type { Changed } from '../model.ts';

/** Reads something the page shows. */
export const look = async <Answer>(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const response = await fetch(`/console/${path}?${new URLSearchParams(query)}`);
  return (await response.json()) as Answer;
};

/** Does something a person does; resolves when the app has answered. */
export const tell = async <Answer = unknown>(path: string, body: unknown): Promise<Answer> => {
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
