import { useState } from 'react';
import { type Element, type Option, optionsOf } from './values.ts';

interface Given {
  readonly shared: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly element: Element;
  /** What the app offers for what was typed so far. */
  readonly suggest: (text: string) => Promise<Element>;
  readonly choose: (option: Option | undefined) => void;
}

/** A list that the app fills as somebody types. */
export const Searched = ({ shared, element, suggest, choose }: Given) => {
  const initial = element.initial_option as Option | undefined;
  const [text, setText] = useState(initial?.text.text ?? '');
  const [answer, setAnswer] = useState<Element>();
  const options = answer ? optionsOf(answer) : [];
  const search = async (typed: string) => {
    const chosen = [...options, ...(initial ? [initial] : [])].find(
      (one) => one.text.text === typed,
    );
    setText(typed);
    choose(chosen);
    if (!chosen) setAnswer(await suggest(typed));
  };
  return (
    <>
      <input
        {...shared}
        type="text"
        list={`${shared.id}-list`}
        value={text}
        placeholder={element.placeholder?.text}
        onFocus={async () => setAnswer(await suggest(''))}
        onChange={({ target }) => search(target.value)}
      />
      <datalist id={`${shared.id}-list`}>
        {options.map((one) => (
          <option key={one.value} value={one.text.text} />
        ))}
      </datalist>
      {answer?.option_groups?.map(({ label }) => (
        <p className="hush" key={label.text}>
          {label.text}
        </p>
      ))}
      {answer && options.length === 0 && <p className="hush">No results</p>}
    </>
  );
};
