import type { ReactNode } from 'react';
import type { Message, Room, Side } from '../model.ts';
import { Composer } from './composer.tsx';
import { Line } from './line.tsx';
import { Scroll } from './scroll.tsx';
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

interface Given<Said extends Message> {
  readonly chat: 'Slack' | 'Teams';
  readonly side: Side;
  readonly place: Place;
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
  readonly send: (text: string) => Promise<void>;
  /** What a message holds, as its platform draws it. */
  readonly draw: (message: Said) => ReactNode;
}

/** A channel or direct messages: the way to bring Folkmoot in, what has been said, and where people type. */
export const Conversation = <Said extends Message>(given: Given<Said>) => {
  const { chat, side, place, messages, trouble, replyTo, draw } = given;
  const channel = channelAt(side, place);
  const title = channel?.name ?? 'Folkmoot (direct)';
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
      <Scroll label={`Messages in ${title}, ${chat}`}>
        {messages?.length === 0 && <p className="empty">Nothing has been said here.</p>}
        {threaded(messages ?? []).map((message) => (
          <Line
            key={message.id}
            name={nameIn(side, message.from)}
            isBot={message.from === side.bot}
            at={message.at}
            only={message.only !== undefined}
            edited={message.edited === true && message.from !== side.bot}
            inThread={message.root !== undefined}
            reply={given.mayReplyTo(message) ? () => replyTo(message) : undefined}
          >
            {draw(message)}
          </Line>
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
        tries={channel ? given.tries : ['mine', 'help']}
        replyingTo={given.replyingTo}
        stopReplying={() => replyTo(undefined)}
        send={given.send}
      />
    </>
  );
};
