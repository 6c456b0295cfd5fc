import { useId } from 'react';
import type { Persona } from '../../model.ts';
import { chosen } from '../file.tsx';
import { Searched } from './searched.tsx';
import { type Block, type Element, type Option, optionsOf } from './values.ts';

interface Given {
  readonly block: Block;
  readonly element: Element;
  readonly people: readonly Persona[];
  readonly filled: readonly string[];
  readonly fill: (filled: readonly string[], found?: Option) => void;
  /** What the app offers for a list that it fills itself. */
  readonly suggest: (text: string) => Promise<Element>;
  readonly error: string | undefined;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}
const choicesOf = (element: Element, people: readonly Persona[]): readonly Choice[] =>
  element.type.endsWith('users_select')
    ? people.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))
    : optionsOf(element).map(({ value, text }) => ({ value, label: text.text }));

const typeOf: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};
const several = new Set([
  'multi_static_select',
  'multi_users_select',
  'checkboxes',
  'radio_buttons',
]);

/** One field of a modal, of any kind that Slack has and Folkmoot uses. */
export const Field = ({ block, element, people, filled, fill, suggest, error }: Given) => {
  const id = useId();
  const [value = ''] = filled;
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    required: block.optional !== true,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  const below = (
    <>
      {block.hint && (
        <p className="hush" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
  const label = (
    <>
      {block.label?.text} {block.optional && <span className="hush">(optional)</span>}
    </>
  );
  if (several.has(element.type))
    return (
      <fieldset className="field" aria-describedby={described || undefined}>
        <legend>{label}</legend>
        <div className="many">
          {choicesOf(element, people).map((choice) => (
            <label key={choice.value}>
              <input
                type={element.type === 'radio_buttons' ? 'radio' : 'checkbox'}
                name={id}
                checked={filled.includes(choice.value)}
                onChange={({ target }) => {
                  const others =
                    element.type === 'radio_buttons'
                      ? []
                      : filled.filter((one) => one !== choice.value);
                  fill(target.checked ? [...others, choice.value] : others);
                }}
              />
              {choice.label}
            </label>
          ))}
        </div>
        {below}
      </fieldset>
    );
  const list = element.type === 'static_select' || element.type === 'users_select';
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {element.type === 'external_select' ? (
        <Searched
          shared={shared}
          element={element}
          suggest={suggest}
          choose={(option) => fill(option ? [option.value] : [], option)}
        />
      ) : list ? (
        <select {...shared} value={value} onChange={({ target }) => fill([target.value])}>
          <option value="">{element.placeholder?.text ?? 'Choose one'}</option>
          {choicesOf(element, people).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : element.type === 'file_input' ? (
        <input
          {...shared}
          type="file"
          accept={((element.filetypes ?? []) as readonly string[]).map((one) => `.${one}`).join()}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            fill(file ? [JSON.stringify(await chosen(file))] : []);
          }}
        />
      ) : element.multiline === true ? (
        <textarea
          {...shared}
          rows={4}
          value={value}
          maxLength={Number(element.max_length ?? 3000)}
          onChange={({ target }) => fill([target.value])}
        />
      ) : (
        <input
          {...shared}
          type={typeOf[element.type] ?? 'text'}
          value={value}
          maxLength={Number(element.max_length ?? 3000)}
          placeholder={element.placeholder?.text}
          onChange={({ target }) => fill([target.value])}
        />
      )}
      {below}
    </div>
  );
};
