import { AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import type { Json, Persona } from '../../model.ts';
import { hostConfig } from './host.ts';

interface Given {
  readonly card: Json;
  readonly people: readonly Persona[];
  /** The action's own JSON, and its data with the card's inputs in it. */
  readonly act: (action: Json, data: Json) => void;
}

/** The people picker asks the tenant for names; here they stand in the list from the beginning. */
const withPeople = (node: unknown, people: readonly Persona[]): unknown => {
  if (Array.isArray(node)) return node.map((one) => withPeople(one, people));
  if (typeof node !== 'object' || node === null) return node;
  const { 'choices.data': data, ...rest } = node as Json & { 'choices.data'?: unknown };
  const walked = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, withPeople(value, people)]),
  );
  if (data === undefined) return walked;
  const choices = people.map(({ id, name, role }) => ({ title: `${name}, ${role}`, value: id }));
  return { ...walked, style: walked.isMultiSelect ? 'expanded' : 'compact', choices };
};

/** The tooltip is what a button is called aloud: it says what the button is about, and is unique in its message. */
const speak = (card: HTMLElement): void => {
  for (const button of card.querySelectorAll<HTMLElement>('button[title]'))
    if (button.ariaLabel !== button.title) button.ariaLabel = button.title;
};

const scheme = window.matchMedia('(prefers-color-scheme: dark)');

/** An Adaptive Card drawn by Microsoft's own renderer. */
export const Card = ({ card, people, act }: Given) => {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(act);
  latest.current = act;
  const text = JSON.stringify(card);
  const names = JSON.stringify(people);
  useEffect(() => {
    const adaptive = new AdaptiveCard();
    adaptive.hostConfig = hostConfig(scheme.matches);
    adaptive.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction) window.open(action.url, '_blank', 'noopener');
      if (action instanceof ExecuteAction || action instanceof SubmitAction)
        latest.current(action.toJSON() as Json, (action.data ?? {}) as Json);
    };
    adaptive.parse(withPeople(JSON.parse(text), JSON.parse(names) as Persona[]));
    const element = adaptive.render();
    // The library names its buttons anew whenever an input changes.
    const watch = new MutationObserver(() => element && speak(element));
    if (element) {
      speak(element);
      watch.observe(element, { subtree: true, attributeFilter: ['aria-label'] });
    }
    // The library names every card a region without a name of its own.
    element?.removeAttribute('role');
    element?.removeAttribute('tabindex');
    box.current?.replaceChildren(...(element ? [element] : []));
    return () => watch.disconnect();
  }, [text, names]);
  return <div className="card" ref={box} />;
};
