import { useEffect, useState } from 'react';
import type { Json, TeamsDialog, TeamsMessage, TeamsRoom } from '../../model.ts';
import { tell, useLook } from '../api.ts';
import { Conversation, channelAt, nameIn, type Shown } from '../conversation.tsx';
import { Dialog } from '../dialog.tsx';
import { FileCard } from '../file.tsx';
import { Card } from './card.tsx';
import { html } from './markdown.ts';

const tries = [
  '@Folkmoot help',
  '@Folkmoot action Repair the slipway @owen by Friday',
  '@Folkmoot meeting next',
  '@Folkmoot poll list',
  '@Folkmoot review',
  '@Folkmoot action list',
];
/** A line under a card goes in Teams after a moment; here it stays, unless a private message says the same. */
const standsBelow = (line: string, posts: readonly TeamsMessage[]): boolean =>
  posts.some(({ only, cards }) => only && JSON.stringify(cards).includes(JSON.stringify(line)));

/** Opened by one of the app's commands, and answered as such. */
const beside = { beside: true } as const;

const Said = ({ text }: { text: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes all but a few signs of markdown
  <p className="text" dangerouslySetInnerHTML={{ __html: html(text) }} />
);

export const TeamsWindow = (given: Shown) => {
  const { side, place, stamp } = given;
  const { user } = place;
  const shown = useLook<TeamsRoom & { room: string }>('teams', { ...place }, stamp);
  const [thread, setThread] = useState<TeamsMessage>();
  const [dialog, setDialog] = useState<TeamsDialog & { readonly beside?: true }>();
  const room = shown?.room ?? place.room;
  /** Does something that may be answered with a dialog, or with nothing, which closes one. */
  const act = async (path: `teams/${'press' | 'dialog' | 'beside' | 'extend'}`, done: Json) => {
    const opened = await tell<TeamsDialog | null>(path, { user, ...done });
    const from = path === 'teams/press' ? undefined : path === 'teams/dialog' ? dialog : beside;
    setDialog(opened ? { ...opened, ...(from?.beside && beside) } : undefined);
  };

  const find = (post: string, dataset: string, text: string) =>
    tell<readonly { title: string; value: string }[]>('teams/search', {
      user,
      post,
      dataset,
      text,
    });

  // Teams asks for some cards anew as they come into sight.
  useEffect(() => {
    if (place.room === 'direct' && shown?.room) void tell('teams/look', { user, room: shown.room });
  }, [user, place.room, shown?.room]);
  const messages = shown?.messages;
  return (
    <>
      <Conversation
        chat="Teams"
        {...given}
        tries={tries}
        messages={messages}
        replyingTo={
          thread && (thread.text.slice(0, 40) || `the message of ${nameIn(side, thread.from)}`)
        }
        mayReplyTo={({ only, root }) => channelAt(side, place) !== undefined && !only && !root}
        replyTo={setThread}
        add={() => tell('teams/install', { user, room })}
        use={(called, message) =>
          message
            ? act('teams/beside', { post: message.id, called })
            : act('teams/extend', { room, called })
        }
        takesFiles={place.room === 'direct'}
        send={(text, file) => tell('teams/say', { user, room, text, file, root: thread?.id })}
        draw={({ id, text, cards, line, files = [] }) => (
          <>
            {text && <Said text={text} />}
            {cards.map((card, index) => (
              <Card
                // Cards of a message have no identity but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                card={card}
                people={side.people}
                act={(action, data) => act('teams/press', { post: id, action, data })}
                search={(dataset, text) => find(id, dataset, text)}
              />
            ))}
            {files.map((file) => (
              <FileCard
                key={file.name}
                file={file}
                answer={(yes) => tell('teams/consent', { user, post: id, yes })}
              />
            ))}
            {line && !standsBelow(line, messages ?? []) && <p className="answer private">{line}</p>}
          </>
        )}
      />
      {dialog && (
        <Dialog title={dialog.title || 'Folkmoot'} close={() => setDialog(undefined)}>
          <Card
            card={dialog.card}
            people={side.people}
            act={(_action, data) =>
              act('teams/dialog', { post: dialog.from, data, beside: dialog.beside })
            }
            search={(dataset, text) => find(dialog.from, dataset, text)}
          />
        </Dialog>
      )}
    </>
  );
};
