import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import './chat.css';
import './story.css';
import { type MouseEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type Changed,
  homeRoom,
  type Overview,
  type Scene,
  type Side,
  type Step,
  what,
} from '../model.ts';
import { useChanges, useKept, useLook } from './api.ts';
import { Clock } from './clock.tsx';
import { sidesOf } from './house.tsx';
import { messageBehind } from './links.ts';
import { Partnerships } from './partnerships.tsx';
import { SlackWindow } from './slack/room.tsx';
import { Story } from './story.tsx';
import { TeamsWindow } from './teams/room.tsx';
import { type Place, Window } from './window.tsx';

type Chat = 'slack' | 'teams';
type Tab = Chat | 'story';
const chats: readonly Chat[] = ['slack', 'teams'];
const titles: Readonly<Record<Chat, string>> = { slack: 'Slack', teams: 'Microsoft Teams' };
const others: Readonly<Record<Chat, string>> = { slack: 'Teams', teams: 'Slack' };
const gather = 60;

const isIn = ({ people }: Side, user: string): boolean => people.some(({ id }) => id === user);
/** The one in which this person is; the first where they are in none. */
const sideOf = (overview: Overview, chat: Chat, user: string): Side =>
  sidesOf(overview, chat).find((one) => isIn(one, user)) ?? overview[chat];

/** Whoever is remembered from an earlier world is nobody in this one. */
const settled = (overview: Overview, chat: Chat, kept: Place): Place => {
  const side = sideOf(overview, chat, kept.user);
  const { people, rooms } = side;
  const user = isIn(side, kept.user) ? kept.user : (people[0]?.id ?? '');
  const own = kept.room === 'direct' || (chat === 'slack' && kept.room === homeRoom);
  const known = own || rooms.some(({ id }) => id === kept.room);
  return { user, room: known ? kept.room : (rooms[0]?.id ?? 'direct') };
};

interface Given {
  readonly overview: Overview;
  readonly stamp: number;
  readonly fresh: ReadonlySet<string>;
  readonly seen: (room: string) => void;
}

const Console = ({ overview, stamp, fresh, seen }: Given) => {
  const [slack, setSlack] = useKept<Place>('slack', { user: '', room: '' });
  const [teams, setTeams] = useKept<Place>('teams', { user: '', room: '' });
  const [tab, setTab] = useKept<Tab>('tab', 'story');
  const [scenes, setScenes] = useState<Readonly<Partial<Record<Chat, Scene>>>>({});
  const [since, setSince] = useState<string>();
  const { story, demo, now } = overview;
  const places = {
    slack: settled(overview, 'slack', slack),
    teams: settled(overview, 'teams', teams),
  };
  const go = (chat: Chat) => (place: Place) => {
    seen(place.room);
    (chat === 'slack' ? setSlack : setTeams)(place);
  };
  const at = (chat: Chat, room: string): Side | undefined =>
    sidesOf(overview, chat).find(({ rooms }) => rooms.some(({ id }) => id === room));
  /** Goes into a channel, wherever it is: as who one is already, where they are in there, else as the first who is. */
  const enter = (chat: Chat, room: string): string => {
    const side = at(chat, room) ?? overview[chat];
    const known = isIn(side, places[chat].user);
    const user = known ? places[chat].user : (side.people[0]?.id ?? '');
    go(chat)({ user, room });
    return user;
  };
  const take = (step: Step) => {
    for (const chat of chats) {
      const { user, room } = step[chat] ?? places[chat];
      go(chat)({ user, room });
    }
    setScenes({
      ...(step.slack ? { slack: step.slack } : {}),
      ...(step.teams ? { teams: step.teams } : {}),
    });
    setTab(step.act);
  };
  /** A chat's own link to one of its messages brings that into sight here. */
  const follow = (click: MouseEvent) => {
    const url = click.target instanceof Element && click.target.closest('a')?.href;
    const linked = url ? messageBehind(url) : undefined;
    if (!linked || !at(linked.chat, linked.room)) return;
    click.preventDefault();
    click.stopPropagation();
    const { chat, ...scene } = linked;
    const user = enter(chat, scene.room);
    setScenes((others) => ({ ...others, [chat]: { user, ...scene } }));
  };
  const turn = (to: Tab) => {
    if (tab !== 'story') seen(places[tab].room);
    setTab(to);
  };
  const playing = demo !== undefined && demo.done < demo.of;
  const tabs: readonly (readonly [Tab, string, boolean])[] = [
    ['story', `Story ${story.filter(({ done }) => done).length}/${story.length}`, false],
    ...chats.map(
      (chat) => [chat, titles[chat], tab !== chat && fresh.has(places[chat].room)] as const,
    ),
  ];
  return (
    <>
      <header className="top">
        <h1>
          <span className="mark" aria-hidden="true" />
          Folkmoot
        </h1>
        <p className="what">{what}</p>
        <Clock
          now={now}
          canMove={overview.canMove}
          moving={() => setSince(now)}
          moved={() => seen('')}
        />
      </header>
      {playing && (
        <p className="banner" role="status">
          The demonstration is being played in: step {demo.done} of {demo.of}.
        </p>
      )}
      <nav className="tabs" aria-label="Chats">
        {tabs.map(([name, label, isNew]) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => turn(name)}>
            {isNew ? `${label}\u00a0` : label}
            {isNew && <span className="dot">new</span>}
          </button>
        ))}
      </nav>
      <div className="page">
        <aside aria-label="Story" data-hidden={tab !== 'story' || undefined}>
          <p className="what">{what}</p>
          <Partnerships
            pairs={overview.pairs}
            places={places}
            choose={({ slack: here, teams: there }) => {
              if (here) enter('slack', here);
              if (there) enter('teams', there);
            }}
          />
          <Story steps={story} canRestart={overview.canRestart} busy={playing} take={take} />
        </aside>
        <main onClickCapture={follow}>
          {chats.map((chat) => {
            const Inside = chat === 'slack' ? SlackWindow : TeamsWindow;
            const place = places[chat];
            const side = sideOf(overview, chat, place.user);
            return (
              <Window
                key={chat}
                chat={chat}
                title={titles[chat]}
                other={others[chat]}
                side={side}
                sides={sidesOf(overview, chat)}
                place={place}
                fresh={fresh}
                go={go(chat)}
                hidden={tab !== chat}
              >
                {side.real ? (
                  <p className="empty">
                    Folkmoot is connected to the real {titles[chat]}: look there.
                  </p>
                ) : (
                  <Inside
                    key={`${place.user} ${place.room}`}
                    side={side}
                    place={place}
                    stamp={stamp}
                    since={since}
                    scene={scenes[chat]}
                    taken={() => setScenes(({ [chat]: _, ...others }) => others)}
                  />
                )}
              </Window>
            );
          })}
        </main>
      </div>
    </>
  );
};

const App = () => {
  const [stamp, setStamp] = useState(0);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Overview>();
  const overview = useLook<Overview>('overview', {}, stamp) ?? last;
  if (overview && overview !== last) setLast(overview);
  useChanges(({ room }: Changed) => {
    if (room) setFresh((before) => new Set(before).add(room));
    // Many things change in one breath; they are looked at once.
    clearTimeout(gathering);
    gathering = setTimeout(() => setStamp((before) => before + 1), gather);
  });
  const seen = (room: string) => {
    setFresh((before) => new Set([...before].filter((one) => one !== room)));
    setStamp((before) => before + 1);
  };
  return overview ? (
    <Console overview={overview} stamp={stamp} fresh={fresh} seen={seen} />
  ) : (
    <p className="empty">Opening the console…</p>
  );
};
let gathering: ReturnType<typeof setTimeout> | undefined;

const root = document.getElementById('app');
if (root) createRoot(root).render(<App />);
