import { titleKey } from '../lib/same-title.ts';

/** A name as a list shows it. */
interface Listed {
  /** By which those whom nothing else tells apart are numbered, in every list alike. */
  readonly id: string;
  readonly name: string;
  /** What stands behind it in any case. */
  readonly always?: readonly string[];
  /** What stands there besides only where it tells two of one name apart, the first that does. */
  readonly more: readonly string[];
}

const inBrackets = (name: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${name} (${parts.join(', ')})` : name;

const shown = ({ name, always = [], more }: Listed, parts: number): string =>
  inBrackets(name, [...always, ...more.slice(0, parts)]);

const grouped = (at: readonly number[], text: (at: number) => string): number[][] => {
  const groups = new Map<string, number[]>();
  for (const one of at) {
    const key = titleKey(text(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

const byId = (group: readonly number[], listed: readonly Listed[]): number[] => {
  const id = (at: number) => listed[at]?.id ?? '';
  return [...group].sort((one, other) => (id(one) < id(other) ? -1 : 1));
};

/** How names stand beside one another: alone where that is one's own, else with what tells them apart (rules: Names). */
export const toldApart = (listed: readonly Listed[]): string[] => {
  const texts = listed.map((one) => shown(one, 0));
  const most = Math.max(0, ...listed.map(({ more }) => more.length));
  const tell = (all: readonly number[], parts: number): void => {
    const text = (at: number) => shown(listed[at] as Listed, parts);
    for (const group of grouped(all, text)) {
      if (group.length > 1 && parts < most) tell(group, parts + 1);
      else
        for (const [index, at] of byId(group, listed).entries()) {
          const { name, always = [], more } = listed[at] as Listed;
          const number = group.length > 1 ? [String(index + 1)] : [];
          texts[at] = inBrackets(name, [...always, ...more.slice(0, parts), ...number]);
        }
    }
  };
  tell([...listed.keys()], 0);
  return texts;
};
