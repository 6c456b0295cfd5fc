import type { ReactNode } from 'react';
import type { Side } from '../model.ts';

export interface Place {
  readonly user: string;
  /** A channel's id, or `direct` for the messages between this person and Folkmoot. */
  readonly room: string;
}
interface Given {
  readonly chat: 'slack' | 'teams';
  readonly title: string;
  readonly side: Side;
  readonly place: Place;
  readonly fresh: ReadonlySet<string>;
  readonly go: (place: Place) => void;
  readonly hidden: boolean;
  readonly children: ReactNode;
}

/** One chat's window: whose it is, its channels, and the one that is open. */
export const Window = ({ chat, title, side, place, fresh, go, hidden, children }: Given) => {
  const direct = { id: 'direct', name: 'Folkmoot (direct)', joined: true };
  const rooms = [...side.rooms, direct];
  const isNew = (id: string) => fresh.has(id) && id !== place.room;
  const me = side.people.find(({ id }) => id === place.user);
  return (
    <section
      className={`window ${chat}`}
      id={`window-${chat}`}
      aria-label={title}
      data-hidden={hidden || undefined}
    >
      <header>
        <h2>
          <span className="mark" aria-hidden="true" />
          {title} <span className="home">{side.name}</span>
        </h2>
        <label className="who">
          <span>You are</span>
          <select
            value={place.user}
            onChange={({ target }) => go({ ...place, user: target.value })}
          >
            {side.people.map(({ id, name, role, guest }) => (
              <option key={id} value={id}>
                {`${name}, ${role}${guest ? ' (guest)' : ''}`}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className="inside">
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
        <div className="room">{me && children}</div>
      </div>
    </section>
  );
};
