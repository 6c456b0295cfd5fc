import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Persona, Shortcut } from '../model.ts';
import { chosen, type FileChosen } from './file.tsx';
import { Menu } from './menu.tsx';

interface Given {
  readonly label: string;
  readonly chat: string;
  readonly people: readonly Persona[];
  readonly tries: readonly string[];
  /** What a step of the story has people send. */
  readonly put?: string | undefined;
  /** The start of the message that is being answered. */
  readonly replyingTo: string | undefined;
  readonly stopReplying: () => void;
  /** Whether a file can be sent along here. */
  readonly takesFiles: boolean;
  /** What the app offers where people write. */
  readonly anywhere: readonly Shortcut[];
  readonly use: (shortcut: Shortcut) => void;
  readonly send: (text: string, file?: FileChosen) => Promise<void>;
}

/** Where a press takes no focus, as on some phones, the box keeps it and its examples stay in sight until they are pressed. */
const stays = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

/** The name being typed at the end of the text, without its @. */
const typedName = /(?:^|\s)@(\p{L}*)$/u;

/** Where people type: names complete, Enter sends, Shift and Enter begin a new line. */
export const Composer = (given: Given) => {
  const { label, chat, people, tries, replyingTo, stopReplying, send } = given;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState<FileChosen>();
  const file = given.takesFiles ? held : undefined;
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const begun = typedName.exec(text)?.[1]?.toLowerCase();
  const names = ['Folkmoot', ...people.map(({ name }) => name)];
  const offered = names.filter(
    (name) =>
      begun !== undefined && name.toLowerCase().startsWith(begun) && name.toLowerCase() !== begun,
  );
  useEffect(() => {
    if (given.put) setText(given.put);
  }, [given.put]);
  const put = (next: string) => {
    setText(next);
    box.current?.focus();
  };
  const isEmpty = text.trim() === '' && !file;
  const go = async () => {
    if (isEmpty || busy) return;
    setBusy(true);
    try {
      await send(text.trim(), file);
      setText('');
      setHeld(undefined);
    } finally {
      setBusy(false);
      box.current?.focus();
    }
  };
  const key = (event: KeyboardEvent) => {
    const [first] = offered;
    if (event.key === 'Tab' && first && !event.shiftKey) {
      event.preventDefault();
      put(text.replace(/@\p{L}*$/u, `@${first} `));
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void go();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      {replyingTo !== undefined && (
        <p className="replying">
          In the thread of “{replyingTo}”
          <button type="button" className="quiet" onClick={stopReplying}>
            Leave the thread
          </button>
        </p>
      )}
      {text === '' && (
        <ul className="chips" aria-label="Examples to try">
          {tries.map((example) => (
            <li key={example}>
              <button type="button" {...stays} onClick={() => put(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <ul className="chips" aria-label="Names">
          {offered.slice(0, 5).map((name) => (
            <li key={name}>
              <button
                type="button"
                {...stays}
                onClick={() => put(text.replace(/@\p{L}*$/u, `@${name} `))}
              >
                @{name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="replying" role="status">
        {file && (
          <>
            With the file {file.name}
            <button type="button" className="quiet" onClick={() => setHeld(undefined)}>
              Take it off
            </button>
          </>
        )}
      </p>
      <div className="line">
        <Menu
          label={`Shortcuts in ${chat}`}
          sign="+"
          look="quiet attach"
          items={given.anywhere}
          nameOf={({ title }) => title}
          pick={given.use}
        />
        {given.takesFiles && (
          <>
            <button
              type="button"
              className="quiet attach"
              onClick={() => input.current?.click()}
              aria-label={`Attach a file in ${chat}`}
            >
              Attach
            </button>
            <input
              ref={input}
              hidden
              type="file"
              accept=".csv,.tsv,.txt,.xlsx"
              onChange={async ({ target }) => {
                const [picked] = target.files ?? [];
                setHeld(picked && (await chosen(picked)));
                target.value = '';
                box.current?.focus();
              }}
            />
          </>
        )}
        <textarea
          ref={box}
          aria-label={`${label} in ${chat}`}
          placeholder={label}
          rows={Math.min(5, text.split('\n').length)}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={key}
        />
        <button
          type="submit"
          className="send"
          disabled={busy || isEmpty}
          aria-label={`Send in ${chat}: ${label}`}
        >
          Send
        </button>
      </div>
    </form>
  );
};
