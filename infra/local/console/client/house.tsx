import type { Overview, Side } from '../model.ts';

type Chat = 'slack' | 'teams';

/** The workspaces, or the tenants, of one chat: the council's, and where they have one that of its partners. */
export const sidesOf = ({ partners, ...overview }: Overview, chat: Chat): readonly Side[] =>
  partners ? [overview[chat], partners[chat]] : [overview[chat]];

const called: Readonly<Record<Chat, string>> = { slack: 'Workspace', teams: 'Organisation' };

interface Given {
  readonly chat: Chat;
  readonly title: string;
  readonly sides: readonly Side[];
  readonly side: Side;
  /** Rooms in which something can be seen that could not be seen before. */
  readonly fresh: ReadonlySet<string>;
  readonly turn: (side: Side) => void;
}

/** Whose window it is: its name, or where there are several the way from one to another. */
export const HouseSwitch = ({ chat, title, sides, side, fresh, turn }: Given) => {
  const isNew = (one: Side) => one !== side && one.rooms.some(({ id }) => fresh.has(id));
  if (sides.length === 1)
    return (
      <h2>
        {title} <span className="home">{side.name}</span>
      </h2>
    );
  const news = sides.filter(isNew).map(({ name }) => name);
  return (
    <div className="whose">
      <h2>{title}</h2>
      <label className="house">
        <span>{called[chat]}</span>
        <select
          value={side.name}
          onChange={({ target }) => {
            const chosen = sides.find(({ name }) => name === target.value);
            if (chosen) turn(chosen);
          }}
        >
          {sides.map((one) => (
            <option key={one.name} value={one.name}>
              {isNew(one) ? `${one.name} (new)` : one.name}
            </option>
          ))}
        </select>
      </label>
      {news.length > 0 && (
        <span className="dot">
          new<span className="unseen"> in {news.join(', ')}</span>
        </span>
      )}
    </div>
  );
};
