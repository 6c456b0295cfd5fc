import type { Pair } from '../model.ts';
import type { Place } from './window.tsx';

const groups = [
  { label: 'In both chats', shared: true },
  { label: 'In Slack alone', shared: false },
] as const;

interface Given {
  readonly pairs: readonly Pair[];
  readonly places: Readonly<Record<'slack' | 'teams', Place>>;
  readonly choose: (pair: Pair) => void;
}

/** The partnership whose channels are open; choosing another opens both of its channels. */
export const Partnerships = ({ pairs, places, choose }: Given) => {
  const open = ({ slack, teams }: Pair) =>
    slack === places.slack.room || (teams !== undefined && teams === places.teams.room);
  const pair = pairs.find(({ slack }) => slack === places.slack.room) ?? pairs.find(open);
  return (
    <label className="area">
      <span>Partnership</span>
      <select
        value={pair?.name ?? ''}
        onChange={({ target }) => {
          const chosen = pairs.find(({ name }) => name === target.value);
          if (chosen) choose(chosen);
        }}
      >
        {!pair && <option value="">Choose one</option>}
        {groups.map(({ label, shared }) => (
          <optgroup key={label} label={label}>
            {pairs
              .filter(({ teams }) => (teams !== undefined) === shared)
              .map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};
