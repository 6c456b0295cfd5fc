import type { ReactNode } from 'react';
import { british } from '../../../../core/model/locale.ts';
import type { Shortcut } from '../model.ts';
import type { Mark } from './marks.ts';
import { Menu } from './menu.tsx';

const times = new Intl.DateTimeFormat(british, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

const words: Readonly<Record<Mark, string>> = { new: 'New', changed: 'Changed' };

interface Given {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly at: string;
  readonly only: boolean;
  readonly edited: boolean;
  readonly inThread: boolean;
  /** What became of it since the last deed, and whether that was done in the other window. */
  readonly mark?: Mark | undefined;
  readonly glows: boolean;
  readonly reply?: (() => void) | undefined;
  /** What the app offers beside it. */
  readonly beside?: readonly Shortcut[] | undefined;
  readonly use: (shortcut: Shortcut) => void;
  readonly children: ReactNode;
}

/** One message with who said it and when, whatever the chat. */
export const Line = (given: Given) => {
  const { id, name, isBot, at, only, edited, inThread, mark, glows, children } = given;
  const { reply, beside, use } = given;
  const kinds = { only, 'in-thread': inThread, marked: mark !== undefined, glows: mark && glows };
  const named = Object.entries(kinds).flatMap(([kind, is]) => (is ? [` ${kind}`] : []));
  return (
    <article id={id} className={`message${named.join('')}`}>
      <span
        className={`face${isBot ? ' bot' : ''}`}
        aria-hidden="true"
        data-hue={name.charCodeAt(0) % 6}
      >
        {isBot ? 'F' : name.slice(0, 1)}
      </span>
      <div className="body">
        <p className="by">
          <b>{name}</b>
          {isBot && <span className="app">App</span>}
          <time dateTime={at}>{times.format(new Date(at))}</time>
          {edited && <span className="hush">edited</span>}
          {mark && <span className="fresh">{words[mark]}</span>}
          {only && <span className="private">Only visible to you</span>}
          {beside && (
            <Menu
              label={`More actions: ${name}, ${times.format(new Date(at))}`}
              sign="⋯"
              look="quiet reply"
              items={beside}
              nameOf={({ title }) => title}
              pick={use}
            />
          )}
          {reply && (
            <button
              type="button"
              className="quiet reply"
              onClick={reply}
              aria-label={`Reply in thread: ${name}, ${times.format(new Date(at))}`}
            >
              Reply
            </button>
          )}
        </p>
        {children}
      </div>
    </article>
  );
};
