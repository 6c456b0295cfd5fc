import {
  AdaptiveCard,
  Choice,
  ChoiceSetInput,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards';
import { useEffect, useRef } from 'react';
import type { Json, Persona } from '../../model.ts';
import { hostConfig } from './host.ts';

interface Given {
  readonly card: Json;
  readonly people: readonly Persona[];
  /** The action's own JSON, and its data with the card's inputs in it. */
  readonly act: (action: Json, data: Json) => void;
  /** What the app offers for a list that it fills as somebody types. */
  readonly search: (dataset: string, text: string) => Promise<readonly Found[]>;
}
interface Found {
  readonly title: string;
  readonly value: string;
}

/** Who is in the tenant: what the people picker asks for. */
const everybody = 'graph.microsoft.com/users';

/** The people picker asks the tenant for names; here they stand in the list from the beginning. */
const withPeople = (node: unknown, people: readonly Persona[]): unknown => {
  if (Array.isArray(node)) return node.map((one) => withPeople(one, people));
  if (typeof node !== 'object' || node === null) return node;
  const { 'choices.data': data, ...rest } = node as Json & { 'choices.data'?: unknown };
  const walked = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, withPeople(value, people)]),
  );
  if (data === undefined) return walked;
  const { dataset } = data as { dataset: string };
  if (dataset !== everybody) return walked;
  const choices = people.map(({ id, name, role }) => ({ title: `${name}, ${role}`, value: id }));
  return { ...walked, style: walked.isMultiSelect ? 'expanded' : 'compact', choices };
};

/** The lists that the app fills itself, by their names. */
const datasetsIn = (node: unknown): Map<string, string> => {
  if (typeof node !== 'object' || node === null) return new Map();
  const { id, 'choices.data': data } = node as {
    id?: string;
    'choices.data'?: { dataset: string };
  };
  const within = Object.values(node).flatMap((one) => [...datasetsIn(one)]);
  return new Map([
    ...within,
    ...(id && data && data.dataset !== everybody ? [[id, data.dataset] as const] : []),
  ]);
};

/** Lists in which one types show the name of what is chosen, and those that the app fills ask it with each letter. */
const fillLists = (
  card: AdaptiveCard,
  datasets: ReadonlyMap<string, string>,
  search: Given['search'],
): void => {
  for (const input of card.getAllInputs()) {
    const box = input.renderedElement?.querySelector<HTMLInputElement>('input[list]');
    if (!(input instanceof ChoiceSetInput) || !box) continue;
    const given = input.choices.find(({ value }) => value === input.defaultValue);
    // The library's label is that of a box around it, and what it says of the input goes with the first letter.
    const label = box.closest('[aria-labelledby]')?.getAttribute('aria-labelledby');
    if (label) box.setAttribute('aria-labelledby', label);
    if (given?.title) box.value = given.title;
    const dataset = datasets.get(input.id ?? '');
    if (!dataset) continue;
    const ask = async () => {
      const found = await search(dataset, box.value);
      input.choices = found.map(({ title, value }) => new Choice(value, title));
      box.list?.replaceChildren(
        ...found.map(({ title }) =>
          Object.assign(document.createElement('option'), { value: title }),
        ),
      );
    };
    box.addEventListener('focus', ask);
    box.addEventListener('input', ask);
  }
};

/** The tooltip is what a button is called aloud: it says what the button is about, and is unique in its message. */
const speak = (card: HTMLElement): void => {
  for (const button of card.querySelectorAll<HTMLElement>('button[title]'))
    if (button.ariaLabel !== button.title) button.ariaLabel = button.title;
};

const scheme = window.matchMedia('(prefers-color-scheme: dark)');

/** An Adaptive Card drawn by Microsoft's own renderer. */
export const Card = ({ card, people, act, search }: Given) => {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(act);
  latest.current = act;
  const searching = useRef(search);
  searching.current = search;
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
    fillLists(adaptive, datasetsIn(JSON.parse(text)), (dataset, typed) =>
      searching.current(dataset, typed),
    );
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
