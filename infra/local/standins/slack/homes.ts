import type { Envelope } from './envelope.ts';
import { directWith, type Json, type SlackState } from './state.ts';

/** What a person's client tells the app that was pressed or chosen. */
export interface Pressed {
  readonly blockId?: string;
  readonly action: Json;
  /** Values of the inputs around it, by block and action. */
  readonly values?: Json;
}
/** What people do on the app's Home. */
export interface SlackHomes {
  /** Opens the app, at its Home or at its messages. */
  readonly openApp: (user: string, tab?: 'home' | 'messages') => Promise<void>;
  readonly pressOnHome: (user: string, pressed: Pressed) => Promise<void>;
}

/** The Home of each person in the stand-in workspace; `fail` tells them that the app did not take a press. */
export const slackHomes = (
  state: SlackState,
  { about, event, interact, shownHome, trigger }: Envelope,
  fail: (status: number, channel: string, user: string, what: string) => void,
): SlackHomes => ({
  openApp: async (user, tab = 'home') => {
    const place = directWith(state, user);
    const view = shownHome(user);
    await event(place, {
      type: 'app_home_opened',
      user,
      channel: place.id,
      tab,
      event_ts: state.ts(),
      ...(view ? { view } : {}),
    });
  },
  pressOnHome: async (user, { blockId, action, values }) => {
    const view = shownHome(user);
    if (!view) return;
    const { status } = await interact({
      type: 'block_actions',
      ...about(user),
      container: { type: 'view', view_id: view.id },
      trigger_id: trigger(user),
      view: { ...view, state: { values: values ?? {} } },
      actions: [{ block_id: blockId ?? 'b', action_ts: state.ts(), ...action }],
    });
    fail(status, directWith(state, user).id, user, 'That press');
  },
});
