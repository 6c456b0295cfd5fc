import type { ReactNode } from 'react';
import { homeRoom, type Side } from '../model.ts';
import { HouseSwitch } from './house.tsx';
import { Faces, You } from './people.tsx';

export interface Place {
  readonly user: string;
  /** A channel's id, or `direct` for the messages between this person and Folkmoot. */
  readonly room: string;
}
interface Given {
  readonly chat: 'slack' | 'teams';
  readonly title: string;
  /** The other chat's title. */
  readonly other: string;
  readonly side: Side;
  /** All of this chat's, of which `side` is in sight. */
  readonly sides: readonly Side[];
  readonly place: Place;
  readonly fresh: ReadonlySet<string>;
  readonly go: (place: Place) => void;
  readonly hidden: boolean;
  readonly children: ReactNode;
}

/** One chat's window: whose it is, its people, its channels, and the one that is open. */
export const Window = (given: Given) => {
  const { chat, title, other, side, sides, place, fresh, go, hidden, children } = given;
  const direct = { id: 'direct', name: 'Folkmoot (direct)', joined: true };
  const home = { id: homeRoom, name: 'Folkmoot (Home)', joined: true };
  const rooms = [...side.rooms, direct, ...(chat === 'slack' ? [home] : [])];
  const isNew = (id: string) => fresh.has(id) && id !== place.room;
  const me = side.people.find(({ id }) => id === place.user);
  const be = (user: string) => go({ ...place, user });
  return (
    <section
      className={`window ${chat}`}
      id={`window-${chat}`}
      aria-label={title}
      data-hidden={hidden || undefined}
    >
      <header>
        <HouseSwitch
          {...{ chat, title, sides, side, fresh }}
          turn={({ people, rooms }) =>
            go({
              user: people[0]?.id ?? '',
              room: (rooms.find(({ joined }) => joined) ?? rooms[0])?.id ?? 'direct',
            })
          }
        />
        <You people={side.people} user={place.user} be={be} other={other} />
        <label className="rooms">
          <span className="unseen">{`${title} channel`}</span>
          <select
            value={place.room}
            onChange={({ target }) => go({ ...place, room: target.value })}
          >
            {rooms.map(({ id, name }) => (
              <option key={id} value={id}>
                {isNew(id) ? `${name} (new)` : name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className="inside">
        <Faces people={side.people} user={place.user} be={be} chat={title} />
        <nav aria-label={`${title} channels`}>
          <ul>
            {rooms.map(({ id, name, joined }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === place.room ? 'true' : undefined}
                  className={joined ? '' : 'away'}
                  onClick={() => go({ ...place, room: id })}
                >
                  {isNew(id) ? `${name}\u00a0` : name}
                  {isNew(id) && <span className="dot">new</span>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="room">{me && children}</div>
      </div>
    </section>
  );
};
