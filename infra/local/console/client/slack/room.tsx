import { useState } from 'react';
import { homeRoom, type SlackMessage, type SlackRoom } from '../../model.ts';
import { tell, useLook } from '../api.ts';
import { Conversation, type Shown } from '../conversation.tsx';
import { FileCard, type FileChosen } from '../file.tsx';
import { Blocks } from './blocks.tsx';
import { Home } from './home.tsx';
import { Modal } from './modal.tsx';
import type { Block } from './values.ts';

const commands = ['/folkmoot', '/action', '/meeting', '/poll', '/vote', '/review', '/partnership'];
/** What Slack does itself: bringing the app in and taking it away. */
const inviting = /^\/(invite|remove) @?folkmoot$/i;
const tries = [
  '@Folkmoot help',
  '/action Replace the lamps on Mill Lane @sam by Friday',
  '/poll "What first?" "Lights" "Bins" until Friday 17:00',
  '/meeting next',
  '/review',
  '/action list',
  '/partnership setup',
];
/** Text without blocks is a section to the renderer. */
const blocksOf = ({ blocks, text, files }: SlackMessage): readonly Block[] =>
  (blocks as readonly Block[] | undefined) ??
  (text === '' && files
    ? []
    : [{ type: 'section', text: { type: 'mrkdwn', text: text === '' ? ' ' : text } }]);

/** What Slack itself says to a line, before any app hears of it; undefined where it passes it on. */
const refusal = (
  text: string,
  command: string,
  { inThread, withFile }: { inThread: boolean; withFile: boolean },
): string | undefined => {
  if (!text.startsWith('/') || inviting.test(text)) return undefined;
  if (!commands.includes(command)) {
    return `${command} is not a valid command. Slack knows ${commands.join(', ')} and /invite @Folkmoot here.`;
  }
  if (withFile)
    return 'Slack takes no file with a command. Send it with a mention of @Folkmoot instead.';
  return inThread ? 'Slack takes no commands in threads. Mention @Folkmoot instead.' : undefined;
};

export const SlackWindow = (given: Shown) => {
  const { side, place, stamp } = given;
  const { user } = place;
  const shown = useLook<SlackRoom & { room: string }>('slack', { ...place }, stamp);
  const [thread, setThread] = useState<SlackMessage>();
  const [trouble, setTrouble] = useState('');
  const room = shown?.room ?? place.room;

  const send = async (text: string, file?: FileChosen) => {
    const [command = '', ...rest] = text.split(/(?<=^\/\S+)\s/);
    const refused = refusal(text, command, {
      inThread: thread !== undefined,
      withFile: file !== undefined,
    });
    setTrouble(refused ?? '');
    if (refused !== undefined) return;
    if (inviting.test(text))
      await tell(text.startsWith('/invite') ? 'slack/invite' : 'slack/remove', { user, room });
    else if (text.startsWith('/'))
      await tell('slack/command', { user, room, command, text: rest.join(' ') });
    else await tell('slack/say', { user, room, text, file, thread: thread?.id });
  };

  return (
    <>
      {place.room === homeRoom ? (
        <Home user={user} side={side} home={shown?.home} />
      ) : (
        <Conversation
          chat="Slack"
          {...given}
          tries={tries}
          messages={shown?.messages}
          trouble={trouble}
          replyingTo={thread?.text.slice(0, 40)}
          mayReplyTo={({ only, root }) => !only && !root}
          replyTo={setThread}
          add={() => tell('slack/invite', { user, room })}
          takesFiles
          use={(called, message) =>
            tell('slack/shortcut', {
              user,
              called,
              ...(message ? { room, ts: message.id } : {}),
            })
          }
          send={send}
          draw={(message) => (
            <>
              <Blocks
                blocks={blocksOf(message)}
                people={side.people}
                bot={side.bot}
                about={message.text.slice(0, 80)}
                act={(blockId, action) =>
                  tell('slack/press', { user, room, ts: message.id, press: { blockId, action } })
                }
              />
              {message.files?.map((file) => (
                <FileCard key={file.name} file={file} answer={async () => {}} />
              ))}
            </>
          )}
        />
      )}
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
