import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { Message, Room, Scene, Side } from '../model.ts';
import { useDeed } from './api.ts';
import { inWords } from './clock.tsx';
import { Composer } from './composer.tsx';
import type { FileChosen } from './file.tsx';
import { Line } from './line.tsx';
import { useMarks } from './marks.ts';
import { type Bring, Scroll } from './scroll.tsx';
import type { Place } from './window.tsx';

/** The channel that is open; undefined for direct messages. */
export const channelAt = (side: Side, { room }: Place): Room | undefined =>
  side.rooms.find(({ id }) => id === room);

/** Whom an id stands for in this chat. */
export const nameIn = ({ bot, people }: Side, id: string): string => {
  if (id === bot) return 'Folkmoot';
  // What Slack answers by itself comes from nobody of the workspace.
  return people.find((one) => one.id === id)?.name ?? (id === 'slackbot' ? 'Slackbot' : 'Someone');
};

/** Messages with their threads below them, oldest first. */
const threaded = <Said extends Message>(messages: readonly Said[]): readonly Said[] =>
  messages
    .filter(({ root }) => !root || !messages.some(({ id }) => id === root))
    .flatMap((top) => [top, ...messages.filter(({ root }) => root === top.id)]);

/** What a window is given, whatever the chat. */
export interface Shown {
  readonly side: Side;
  readonly place: Place;
  readonly stamp: number;
  /** When the clock was moved on; what came since stands below a line. */
  readonly since: string | undefined;
  /** What a step of the story wants brought into sight or put where people type; `taken` once it has been. */
  readonly scene: Scene | undefined;
  readonly taken: () => void;
}

/** Where the line stands: above the first message that has come since. */
const firstSince = (messages: readonly Message[], since: string | undefined): string | undefined =>
  since === undefined ? undefined : messages.find(({ root, at }) => !root && at > since)?.id;

interface Given<Said extends Message> extends Omit<Shown, 'stamp'> {
  readonly chat: 'Slack' | 'Teams';
  /** Examples to try in a channel; in direct messages there are others. */
  readonly tries: readonly string[];
  /** Undefined before they are read. */
  readonly messages: readonly Said[] | undefined;
  readonly trouble?: string;
  /** The start of the message that is being answered. */
  readonly replyingTo: string | undefined;
  readonly mayReplyTo: (message: Said) => boolean;
  readonly replyTo: (message: Said | undefined) => void;
  readonly add: () => Promise<unknown>;
  readonly takesFiles: boolean;
  /** Uses one of the app's commands, beside a message or where people write. */
  readonly use: (called: string, message?: Said) => Promise<unknown>;
  readonly send: (text: string, file?: FileChosen) => Promise<void>;
  /** What a message holds, as its platform draws it. */
  readonly draw: (message: Said) => ReactNode;
}

/** A channel or direct messages: the way to bring Folkmoot in, what has been said, and where people type. */
export const Conversation = <Said extends Message>(given: Given<Said>) => {
  const { chat, side, place, messages, trouble, replyTo, draw, since, scene, taken } = given;
  const channel = channelAt(side, place);
  const title = channel?.name ?? 'Folkmoot (direct)';
  const window = chat.toLowerCase();
  const idOf = (id: string) => `${window}-${id}`;
  const deed = useDeed();
  const marks = useMarks(messages, deed);
  const elsewhere = deed.chat !== window;
  const lines = threaded(messages ?? []);
  const line = firstSince(lines, since);
  const bring = useRef<Bring>(undefined);
  const show = (found: Element | null | undefined) =>
    requestAnimationFrame(() => found && bring.current?.(found));

  // What changed while one acted in the other window would else be out of sight.
  const changed = [...marks].findLast(([, mark]) => mark === 'changed')?.[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing that changed
  useEffect(() => {
    if (changed && elsewhere && deed.chat) show(document.getElementById(idOf(changed)));
  }, [changed, deed]);

  const sought = scene && messages && (scene.message ?? scene.find ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each scene, when its room is read
  useEffect(() => {
    if (sought === undefined) return;
    const said = [...document.querySelectorAll(`[id^="${window}-"]:not(.only)`)];
    // What one person was told of it stands below the card itself.
    const has = ({ id, textContent }: Element) =>
      scene?.message ? id === idOf(scene.message) : textContent?.includes(sought);
    if (sought) show(said.findLast(has));
    taken();
  }, [sought, scene]);
  return (
    <>
      {channel && !channel.joined && (
        <p className="banner">
          Folkmoot is not in {title} yet.
          <button type="button" className="primary" onClick={given.add}>
            Add Folkmoot
          </button>
        </p>
      )}
      <Scroll label={`Messages in ${title}, ${chat}`} bring={bring}>
        {messages?.length === 0 && <p className="empty">Nothing has been said here.</p>}
        {lines.map((message) => (
          <Fragment key={message.id}>
            {message.id === line && since && <p className="since">New since {inWords(since)}</p>}
            <Line
              id={idOf(message.id)}
              mark={message.from === place.user ? undefined : marks.get(message.id)}
              glows={elsewhere}
              name={nameIn(side, message.from)}
              isBot={message.from === side.bot}
              at={message.at}
              only={message.only !== undefined}
              edited={message.edited === true && message.from !== side.bot}
              inThread={message.root !== undefined}
              beside={message.from === side.bot || message.only ? undefined : side.beside}
              use={({ id }) => given.use(id, message)}
              reply={given.mayReplyTo(message) ? () => replyTo(message) : undefined}
            >
              {draw(message)}
            </Line>
          </Fragment>
        ))}
      </Scroll>
      {trouble && (
        <p className="banner" role="alert">
          {trouble}
        </p>
      )}
      <Composer
        label={`Message ${title}`}
        chat={chat}
        people={side.people}
        tries={channel ? given.tries : ['home', 'mine', 'help']}
        put={scene?.put}
        replyingTo={given.replyingTo}
        stopReplying={() => replyTo(undefined)}
        takesFiles={given.takesFiles}
        anywhere={side.anywhere}
        use={({ id }) => given.use(id)}
        send={given.send}
      />
    </>
  );
};
