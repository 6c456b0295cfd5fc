import { useState } from 'react';
import type { Json, Side, TeamsDialog, TeamsPost, TeamsRoom } from '../../model.ts';
import { tell, useLook } from '../api.ts';
import { Composer } from '../composer.tsx';
import { Dialog } from '../dialog.tsx';
import { Line } from '../line.tsx';
import { Scroll } from '../scroll.tsx';
import type { Place } from '../window.tsx';
import { Card } from './card.tsx';
import { html } from './markdown.ts';

const tries = [
  '@Folkmoot help',
  '@Folkmoot action Repair the slipway @owen by 29 April',
  '@Folkmoot meeting next',
  '@Folkmoot poll list',
  '@Folkmoot review',
  '@Folkmoot action list',
];
const directTries = ['mine', 'help'];

const threaded = (posts: readonly TeamsPost[]): readonly TeamsPost[] =>
  posts
    .filter(({ root }) => !root || !posts.some(({ id }) => id === root))
    .flatMap((first) => [first, ...posts.filter(({ root }) => root === first.id)]);

/** A line under a card goes in Teams after a moment; here it stays, unless a private message says the same. */
const standsBelow = (line: string, posts: readonly TeamsPost[]): boolean =>
  posts.some(({ only, cards }) => only && JSON.stringify(cards).includes(JSON.stringify(line)));

const Said = ({ text }: { text: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes all but a few signs of markdown
  <p className="text" dangerouslySetInnerHTML={{ __html: html(text) }} />
);

interface Given {
  readonly side: Side;
  readonly place: Place;
  readonly stamp: number;
}

export const TeamsWindow = ({ side, place, stamp }: Given) => {
  const { user } = place;
  const shown = useLook<TeamsRoom & { room: string }>('teams', { ...place }, stamp);
  const [thread, setThread] = useState<TeamsPost>();
  const [dialog, setDialog] = useState<TeamsDialog>();
  const named = side.rooms.find(({ id }) => id === place.room);
  const room = shown?.room ?? place.room;
  const title = named?.name ?? 'Folkmoot (direct)';
  const nameOf = (id: string) =>
    id === side.bot ? 'Folkmoot' : (side.people.find((one) => one.id === id)?.name ?? 'Someone');
  const press = async (post: string, action: Json, data: Json) =>
    setDialog(
      (await tell<TeamsDialog | null>('teams/press', { user, post, action, data })) ?? undefined,
    );

  const posts = threaded(shown?.posts ?? []);
  return (
    <>
      {named && !named.joined && (
        <p className="banner">
          Folkmoot is not in {title} yet.
          <button
            type="button"
            className="primary"
            onClick={() => tell('teams/install', { user, room })}
          >
            Add Folkmoot
          </button>
        </p>
      )}
      <Scroll label={`Messages in ${title}, Teams`}>
        {shown && posts.length === 0 && <p className="empty">Nothing has been said here.</p>}
        {posts.map((post) => (
          <Line
            key={post.id}
            name={nameOf(post.from)}
            isBot={post.from === side.bot}
            at={post.at}
            only={post.only !== undefined}
            edited={post.edited === true && post.from !== side.bot}
            inThread={post.root !== undefined}
            reply={named && !post.only && !post.root ? () => setThread(post) : undefined}
          >
            {post.text && <Said text={post.text} />}
            {post.cards.map((card, index) => (
              <Card
                // Cards of a post have no identity but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                card={card}
                people={side.people}
                act={(action, data) => press(post.id, action, data)}
              />
            ))}
            {post.line && !standsBelow(post.line, posts) && (
              <p className="answer private">{post.line}</p>
            )}
          </Line>
        ))}
      </Scroll>
      <Composer
        label={`Message ${title}`}
        chat="Teams"
        people={side.people}
        tries={named ? tries : directTries}
        replyingTo={
          thread ? thread.text.slice(0, 40) || `the message of ${nameOf(thread.from)}` : undefined
        }
        stopReplying={() => setThread(undefined)}
        send={(text) =>
          tell('teams/say', { user, room, text, ...(thread ? { root: thread.id } : {}) })
        }
      />
      {dialog && (
        <Dialog title={dialog.title || 'Folkmoot'} close={() => setDialog(undefined)}>
          <Card
            card={dialog.card}
            people={side.people}
            act={async (_action, data) =>
              setDialog(
                (await tell<TeamsDialog | null>('teams/dialog', {
                  user,
                  post: dialog.from,
                  data,
                })) ?? undefined,
              )
            }
          />
        </Dialog>
      )}
    </>
  );
};
