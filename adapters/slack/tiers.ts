import type { InstallId } from '../../core/model/ids.ts';

/**
 * Milliseconds between two calls of one method in one workspace, where many come at once of themselves: Slack lets fifty
 * a minute through in its third tier, and counts them by workspace.
 */
const apart: Readonly<Record<string, number>> = {
  'chat.update': 1500,
  'chat.delete': 1500,
  'conversations.open': 1500,
};
/** So many are let through at once before that. */
const burst = 10;
/** Between the first calls after Slack has said to wait, of a method that is not paced. */
const afterwards = 100;
/** What Slack says to wait is believed up to an hour, as everywhere. */
const mostHeld = 3600;
const mostLanes = 5_000;

/** What one process knows of one method in one workspace, in milliseconds. */
interface Lane {
  /** When all that was called has had its share of the minute. */
  spent: number;
  /** Slack takes none before. */
  held: number;
  /** The last moment that somebody was told to come back at. */
  told: number;
}

export interface Tiers {
  /** Milliseconds to wait before this call; 0 counts it as made. Each who waits is given a moment of their own. */
  readonly take: (workspace: InstallId, method: string) => number;
  /** Slack said to wait so many seconds: with this method, in this workspace alone. */
  readonly hold: (workspace: InstallId, method: string, seconds: number) => void;
}

/** Keeps this process below what Slack allows in a workspace, so that a 429 is the exception; none waits for another. */
export const tiers = (now: () => number): Tiers => {
  const lanes = new Map<string, Lane>();
  const laneOf = (workspace: InstallId, method: string): Lane => {
    const key = `${workspace} ${method}`;
    const known = lanes.get(key);
    if (known) return known;
    if (lanes.size >= mostLanes) lanes.clear();
    const lane = { spent: 0, held: 0, told: 0 };
    lanes.set(key, lane);
    return lane;
  };
  return {
    take: (workspace, method) => {
      const at = now();
      const lane = laneOf(workspace, method);
      const pace = apart[method];
      const free = pace === undefined ? 0 : lane.spent - (burst - 1) * pace;
      const open = Math.max(lane.held, free);
      if (open <= at) {
        if (pace !== undefined) lane.spent = Math.max(lane.spent, at) + pace;
        return 0;
      }
      lane.told = Math.max(lane.told + (pace ?? afterwards), open);
      return lane.told - at;
    },
    hold: (workspace, method, seconds) => {
      const lane = laneOf(workspace, method);
      lane.held = Math.max(lane.held, now() + Math.min(seconds, mostHeld) * 1000);
      // Others share what is allowed: nothing is saved up for a burst.
      lane.spent = Math.max(lane.spent, lane.held + (burst - 1) * (apart[method] ?? 0));
    },
  };
};
