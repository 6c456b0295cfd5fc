import type { types } from '@slack/bolt';
import type { Button } from '../../core/view/view.ts';
import { cutTo, limits } from './limits.ts';
import { buttonValue, menuCode } from './press.ts';

export const plainText = (value: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: cutTo(value, most),
  emoji: false,
});

/** One button, or nothing where its ask does not fit (see `buttonValue`). */
export const button = (given: Button, index: number): types.Button[] => {
  const value = buttonValue(given.ask);
  if (value === undefined || given.label === '') return [];
  return [
    {
      type: 'button',
      action_id: `${index}:${given.ask.ask}`,
      text: plainText(given.label, limits.button.text),
      accessibility_label: cutTo(given.spoken, limits.button.spoken),
      value,
      ...(given.look ? { style: given.look } : {}),
    },
  ];
};

/** What does not stand in sight: an overflow for two to five; what does not fit in one is a button after all. */
const menu = (hidden: readonly Button[], index: number): (types.Overflow | types.Button)[] => {
  const { actionId, values } = menuCode(hidden.map(({ ask }) => ask));
  const options = hidden.flatMap(({ label }, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ text: plainText(label, limits.option.text), value }];
  });
  const left = hidden.filter((_, at) => values[at] === undefined);
  const { least, most } = limits.overflow;
  if (options.length < least || options.length > most)
    return hidden.flatMap((one, at) => button(one, index + at));
  return [
    ...left.flatMap((one, at) => button(one, index + at)),
    { type: 'overflow', action_id: actionId, options },
  ];
};

/** What stands at the end of a row's line: its one button, or a menu of all; undefined where they do not fit in one. */
export const beside = (buttons: readonly Button[]): types.Overflow | types.Button | undefined => {
  const named = buttons.filter(({ label }) => label !== '');
  const [only, more] = named.length > 1 ? menu(named, 0) : named.flatMap(button);
  return more ? undefined : only;
};

/** Buttons in sight, and the rest behind More (rules: Cards). */
export const actions = (
  buttons: readonly Button[],
  more: readonly Button[] = [],
): types.ActionsBlock[] => {
  const hidden = more.filter(({ label }) => label !== '');
  const elements = [
    ...buttons.flatMap(button),
    ...(hidden.length > 0 ? menu(hidden, buttons.length) : []),
  ];
  return elements.length === 0
    ? []
    : [{ type: 'actions', elements: elements.slice(0, limits.actions) }];
};
