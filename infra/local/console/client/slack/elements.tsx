import type { Json } from '../../model.ts';
import { Menu } from '../menu.tsx';
import { type Element, optionsOf } from './values.ts';

export type Act = (action: Json) => void;

const Overflow = ({ element, act, label }: { element: Element; act: Act; label: string }) => (
  <Menu
    label={label}
    sign="⋯"
    items={optionsOf(element)}
    nameOf={({ text }) => text.text}
    pick={(option) =>
      act({ type: 'overflow', action_id: element.action_id, selected_option: option })
    }
  />
);

/** What the library draws but does not let anyone press: buttons, overflow menus and lists in messages. */
export const Pressable = ({
  element,
  act,
  about,
}: {
  element: Element;
  act: Act;
  about: string;
}) => {
  const { type, action_id, text, value, url, style, accessibility_label } = element;
  if (type === 'button')
    return (
      <button
        type="button"
        className={style ?? ''}
        aria-label={accessibility_label}
        onClick={() => {
          if (url) window.open(url, '_blank', 'noopener');
          act({ type, action_id, text, ...(value === undefined ? {} : { value }) });
        }}
      >
        {text?.text}
      </button>
    );
  if (type === 'overflow') return <Overflow element={element} act={act} label={`More: ${about}`} />;
  if (type === 'static_select')
    return (
      <select
        aria-label={`${element.placeholder?.text ?? 'Choose'}: ${about}`}
        value=""
        onChange={({ target }) => {
          const selected_option = optionsOf(element).find((one) => one.value === target.value);
          if (selected_option) act({ type, action_id, selected_option });
        }}
      >
        <option value="">{element.placeholder?.text ?? 'Choose'}</option>
        {optionsOf(element).map((one) => (
          <option key={one.value} value={one.value}>
            {one.text.text}
          </option>
        ))}
      </select>
    );
  if (type === 'datepicker')
    return (
      <input
        type="date"
        aria-label={`${element.placeholder?.text ?? 'Choose a date'}: ${about}`}
        defaultValue={String(element.initial_date ?? '')}
        onChange={({ target }) =>
          target.value && act({ type, action_id, selected_date: target.value })
        }
      />
    );
  return <span className="hush">{`(${type})`}</span>;
};
