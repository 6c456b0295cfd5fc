import * as z from 'zod';
import { readAsk } from '../../core/features/asks.ts';
import { lazy } from '../../core/lib/lazy.ts';
import type { Ask } from '../../core/model/register.ts';
import { limits } from './limits.ts';

/** JSON without the three signs that Slack may hand back as entities. */
export const wire = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What stands in a button; undefined where it is too long, which core prevents by keeping the line as a draft. */
export const buttonValue = (ask: Ask): string | undefined => {
  const value = wire(ask);
  return value.length <= limits.button.value ? value : undefined;
};

/** A menu's asks, told apart: what all have in common stands once, in the menu's own id. */
export interface MenuCode {
  readonly actionId: string;
  /** For each ask its option's value; undefined where it does not fit, and the ask must be a button. */
  readonly values: readonly (string | undefined)[];
}

const menuMark = 'more:';

/**
 * An option's value holds 75 signs, less than most asks. They belong to one subject, so most of each
 * (which partnership, which reference, which version) is the same in all and goes into the menu's action_id.
 */
export const menuCode = (asks: readonly Ask[]): MenuCode => {
  const [first, ...others] = asks.map((ask) => Object.entries(ask));
  const shared = (first ?? []).filter(([name, value]) =>
    others.every((entries) =>
      entries.some(([other, same]) => other === name && wire(same) === wire(value)),
    ),
  );
  const fits = `${menuMark}${wire(Object.fromEntries(shared))}`.length <= limits.actionId;
  const common = new Set(fits ? shared.map(([name]) => name) : []);
  const rest = (ask: Ask) =>
    wire(Object.fromEntries(Object.entries(ask).filter(([name]) => !common.has(name))));
  const values = asks.map((ask) => {
    const value = rest(ask);
    return value.length <= limits.option.value ? value : undefined;
  });
  return {
    actionId: `${menuMark}${wire(fits ? Object.fromEntries(shared) : {})}`,
    values: values.map((value, index) => (values.indexOf(value) === index ? value : undefined)),
  };
};

/** The one element of a press that was used, as Slack sends it. */
export const pressedElement = lazy(() =>
  z.object({
    action_id: z.string().max(1000).default(''),
    value: z.string().max(20_000).optional(),
    selected_option: z.object({ value: z.string().max(2000).default('') }).nullish(),
  }),
);

/** What a press asks, through core's own schema; undefined for what is no ask (a link, a field, something forged). */
export const readPress = (element: z.infer<ReturnType<typeof pressedElement>>): Ask | undefined => {
  const chosen = element.selected_option?.value;
  const given =
    chosen === undefined
      ? parsed(element.value ?? '')
      : merged(parsed(element.action_id.slice(menuMark.length)), parsed(chosen));
  return readAsk(given);
};

const merged = (shared: unknown, own: unknown): unknown =>
  typeof shared === 'object' && typeof own === 'object' ? { ...shared, ...own } : undefined;
