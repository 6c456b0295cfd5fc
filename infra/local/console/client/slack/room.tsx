import { useState } from 'react';
import type { Room, Side, SlackLine, SlackRoom } from '../../model.ts';
import { tell, useLook } from '../api.ts';
import { Composer } from '../composer.tsx';
import { Line } from '../line.tsx';
import { Scroll } from '../scroll.tsx';
import type { Place } from '../window.tsx';
import { Blocks } from './blocks.tsx';
import { Modal } from './modal.tsx';
import type { Block } from './values.ts';

const commands = ['/folkmoot', '/action', '/meeting', '/poll', '/review', '/partnership'];
const tries = [
  '@Folkmoot help',
  '/action Replace the lamps on Mill Lane @sam by Friday',
  '/poll "What first?" "Lights" "Bins" until Friday 17:00',
  '/meeting next',
  '/review',
  '/action list',
  '/partnership setup',
];
const directTries = ['mine', 'help'];

/** Text without blocks is a section to the renderer. */
const blocksOf = ({ blocks, text }: SlackLine): readonly Block[] =>
  (blocks as readonly Block[] | undefined) ?? [
    { type: 'section', text: { type: 'mrkdwn', text: text === '' ? ' ' : text } },
  ];

/** Messages with their threads below them, oldest first. */
const threaded = (lines: readonly SlackLine[]): readonly SlackLine[] =>
  lines
    .filter(({ thread }) => !thread || !lines.some(({ ts }) => ts === thread))
    .flatMap((root) => [root, ...lines.filter(({ thread }) => thread === root.ts)]);

interface Given {
  readonly side: Side;
  readonly place: Place;
  readonly stamp: number;
}

export const SlackWindow = ({ side, place, stamp }: Given) => {
  const { user } = place;
  const shown = useLook<SlackRoom & { room: string }>('slack', { ...place }, stamp);
  const [thread, setThread] = useState<SlackLine>();
  const [trouble, setTrouble] = useState('');
  const named = side.rooms.find(({ id }) => id === place.room) as Room | undefined;
  const room = shown?.room ?? place.room;
  const nameOf = (id: string) =>
    id === side.bot ? 'Folkmoot' : (side.people.find((one) => one.id === id)?.name ?? 'Slackbot');
  const title = named?.name ?? 'Folkmoot (direct)';

  const send = async (text: string) => {
    const [command = '', ...rest] = text.split(/(?<=^\/\S+)\s/);
    setTrouble('');
    if (/^\/(invite|remove) @?folkmoot$/i.test(text))
      await tell(text.startsWith('/invite') ? 'slack/invite' : 'slack/remove', { user, room });
    else if (text.startsWith('/') && !commands.includes(command))
      setTrouble(
        `${command} is not a valid command. Slack knows ${commands.join(', ')} and /invite @Folkmoot here.`,
      );
    else if (text.startsWith('/') && thread)
      setTrouble('Slack takes no commands in threads. Mention @Folkmoot instead.');
    else if (text.startsWith('/'))
      await tell('slack/command', { user, room, command, text: rest.join(' ') });
    else await tell('slack/say', { user, room, text, ...(thread ? { thread: thread.ts } : {}) });
  };

  const lines = threaded(shown?.lines ?? []);
  return (
    <>
      {named && !named.joined && (
        <p className="banner">
          Folkmoot is not in {title} yet.
          <button
            type="button"
            className="primary"
            onClick={() => tell('slack/invite', { user, room })}
          >
            Add Folkmoot
          </button>
        </p>
      )}
      <Scroll label={`Messages in ${title}, Slack`}>
        {shown && lines.length === 0 && <p className="empty">Nothing has been said here.</p>}
        {lines.map((line) => (
          <Line
            key={line.ts}
            name={nameOf(line.user)}
            isBot={line.user === side.bot}
            at={line.at}
            only={line.only !== undefined}
            edited={line.edited === true && line.user !== side.bot}
            inThread={line.thread !== undefined}
            reply={line.only || line.thread ? undefined : () => setThread(line)}
          >
            <Blocks
              blocks={blocksOf(line)}
              people={side.people}
              bot={side.bot}
              about={line.text.slice(0, 80)}
              act={(blockId, action) =>
                tell('slack/press', { user, room, ts: line.ts, press: { blockId, action } })
              }
            />
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
        chat="Slack"
        people={side.people}
        tries={named ? tries : directTries}
        replyingTo={thread?.text.slice(0, 40)}
        stopReplying={() => setThread(undefined)}
        send={send}
      />
      {shown?.modal && (
        <Modal
          key={shown.modal.id}
          modal={shown.modal}
          user={user}
          bot={side.bot}
          people={side.people}
        />
      )}
    </>
  );
};
