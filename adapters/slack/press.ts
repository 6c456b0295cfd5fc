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
/** Behind this in the menu's id stand, each by its number, the asks that are too long for an option; no ask has a part of this name. */
const long = '#';

/**
 * An option's value holds 75 signs, less than most asks. They belong to one subject, so most of each
 * (which partnership, which reference, which version) is the same in all and goes into the menu's action_id,
 * and so do those of the rest that are too long, as far as there is room.
 */
export const menuCode = (asks: readonly Ask[]): MenuCode => {
  const [first, ...others] = asks.map((ask) => Object.entries(ask));
  const shared = (first ?? []).filter(([name, value]) =>
    others.every((entries) =>
      entries.some(([other, same]) => other === name && wire(same) === wire(value)),
    ),
  );
  const idOf = (given: object) => `${menuMark}${wire(given)}`;
  const fits = (given: object) => idOf(given).length <= limits.actionId;
  const common = fits(Object.fromEntries(shared)) ? Object.fromEntries(shared) : {};
  const rests = asks.map((ask) =>
    Object.fromEntries(Object.entries(ask).filter(([name]) => !(name in common))),
  );
  const isLong = (rest: object) => wire(rest).length > limits.option.value;
  const kept: Record<string, object> = {};
  for (const [at, rest] of rests.entries())
    if (isLong(rest) && fits({ ...common, [long]: { ...kept, [at]: rest } })) kept[at] = rest;
  const values = rests.map((rest, at) => {
    if (!isLong(rest)) return wire(rest);
    return at in kept ? wire({ [long]: at }) : undefined;
  });
  return {
    actionId: idOf(Object.keys(kept).length > 0 ? { ...common, [long]: kept } : common),
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

const asParts = (given: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof given === 'object' && given !== null ? { ...given } : undefined;

const merged = (shared: unknown, own: unknown): unknown => {
  const { [long]: kept, ...common } = asParts(shared) ?? {};
  const chosen = asParts(own);
  const rest = chosen && long in chosen ? asParts(kept)?.[String(chosen[long])] : chosen;
  return asParts(rest) && { ...common, ...asParts(rest) };
};
