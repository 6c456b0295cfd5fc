/** What Teams allows one bot in one conversation: so many messages in so many milliseconds. */
const perConversation = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
/** And in a whole tenant; the older and stricter of the two figures that Microsoft has printed. */
const perTenant = [[30, 1_000]] as const;

export interface Limits {
  /** Milliseconds to wait before the next call; 0 counts it as made. */
  readonly take: (tenant: string, conversation: string) => number;
  /** The service itself said to wait. */
  readonly hold: (tenant: string, conversation: string, seconds: number) => void;
}

type Rules = readonly (readonly [number, number])[];

const waitFor = (made: readonly number[], rules: Rules, now: number): number =>
  Math.max(
    0,
    ...rules.map(([most, within]) => {
      const oldest = made.at(-most);
      return oldest === undefined ? 0 : oldest + within - now;
    }),
  );

const mostConversations = 5_000;

/** Keeps this process below what Teams allows, so that a 429 is the exception. */
export const limits = (now: () => number): Limits => {
  const made = new Map<string, number[]>();
  const held = new Map<string, number>();
  const of = (key: string): number[] => {
    const known = made.get(key);
    if (known) return known;
    if (made.size >= mostConversations) made.clear();
    const fresh: number[] = [];
    made.set(key, fresh);
    return fresh;
  };
  return {
    take: (tenant, conversation) => {
      const at = now();
      const key = `${tenant} ${conversation}`;
      const [here, everywhere] = [of(key), of(tenant)];
      const wait = Math.max(
        (held.get(key) ?? 0) - at,
        waitFor(here, perConversation, at),
        waitFor(everywhere, perTenant, at),
      );
      if (wait > 0) return wait;
      held.delete(key);
      here.push(at);
      everywhere.push(at);
      if (here.length > 2_000) here.splice(0, 200);
      if (everywhere.length > 200) everywhere.splice(0, 100);
      return 0;
    },
    hold: (tenant, conversation, seconds) => {
      if (held.size >= mostConversations) held.clear();
      held.set(`${tenant} ${conversation}`, now() + seconds * 1000);
    },
  };
};
