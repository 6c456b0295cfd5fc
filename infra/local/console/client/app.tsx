import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import './chat.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Changed, Overview } from '../model.ts';
import { useChanges, useKept, useLook } from './api.ts';
import { Clock } from './clock.tsx';
import { SlackWindow } from './slack/room.tsx';
import { TeamsWindow } from './teams/room.tsx';
import { type Place, Window } from './window.tsx';

type Chat = 'slack' | 'teams';
const chats: readonly Chat[] = ['slack', 'teams'];
const titles: Readonly<Record<Chat, string>> = { slack: 'Slack', teams: 'Microsoft Teams' };
const groups = [
  { label: 'In both chats', shared: true },
  { label: 'In Slack alone', shared: false },
] as const;
const gather = 60;

/** Whoever is remembered from an earlier world is nobody in this one. */
const settled = (overview: Overview, chat: Chat, kept: Place): Place => {
  const { people, rooms } = overview[chat];
  const user = people.some(({ id }) => id === kept.user) ? kept.user : (people[0]?.id ?? '');
  const known = kept.room === 'direct' || rooms.some(({ id }) => id === kept.room);
  return { user, room: known ? kept.room : (rooms[0]?.id ?? 'direct') };
};

const Console = ({
  overview,
  stamp,
  fresh,
  seen,
}: {
  overview: Overview;
  stamp: number;
  fresh: ReadonlySet<string>;
  seen: (room: string) => void;
}) => {
  const [slack, setSlack] = useKept<Place>('slack', { user: '', room: '' });
  const [teams, setTeams] = useKept<Place>('teams', { user: '', room: '' });
  const [tab, setTab] = useKept<Chat>('tab', 'slack');
  const places = {
    slack: settled(overview, 'slack', slack),
    teams: settled(overview, 'teams', teams),
  };
  const go = (chat: Chat) => (place: Place) => {
    seen(place.room);
    (chat === 'slack' ? setSlack : setTeams)(place);
  };
  const pair = overview.pairs.find((one) => one.slack === places.slack.room);
  const choose = (name: string) => {
    const chosen = overview.pairs.find((one) => one.name === name);
    if (chosen?.slack) go('slack')({ ...places.slack, room: chosen.slack });
    if (chosen?.teams) go('teams')({ ...places.teams, room: chosen.teams });
  };
  return (
    <>
      <header className="top">
        <h1>
          <span className="mark" aria-hidden="true" />
          Folkmoot
        </h1>
        <label className="area">
          <span>Partnership</span>
          <select value={pair?.name ?? ''} onChange={({ target }) => choose(target.value)}>
            {!pair && <option value="">Choose one</option>}
            {groups.map(({ label, shared }) => (
              <optgroup key={label} label={label}>
                {overview.pairs
                  .filter(({ teams: other }) => (other !== undefined) === shared)
                  .map(({ name }) => (
                    <option key={name}>{name}</option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Clock now={overview.now} canMove={overview.canMove} moved={() => seen('')} />
      </header>
      {overview.demo && overview.demo.done < overview.demo.of && (
        <p className="banner" role="status">
          The demonstration is being played in: step {overview.demo.done} of {overview.demo.of}.
        </p>
      )}
      <nav className="tabs" aria-label="Chats">
        {chats.map((chat) => (
          <button key={chat} type="button" aria-pressed={tab === chat} onClick={() => setTab(chat)}>
            {titles[chat]}
          </button>
        ))}
      </nav>
      <main>
        {chats.map((chat) => {
          const side = overview[chat];
          const Inside = chat === 'slack' ? SlackWindow : TeamsWindow;
          const place = places[chat];
          return (
            <Window
              key={chat}
              chat={chat}
              title={titles[chat]}
              side={side}
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
                />
              )}
            </Window>
          );
        })}
      </main>
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
