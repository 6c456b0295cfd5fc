import { useEffect } from 'react';
import type { Json, Side } from '../../model.ts';
import { tell } from '../api.ts';
import { Blocks } from './blocks.tsx';
import type { Block } from './values.ts';

interface Given {
  readonly user: string;
  readonly side: Side;
  /** What the app has published; undefined before it has. */
  readonly home: Json | undefined;
}

/** The app's Home: opened as often as it is looked at, and pressed. */
export const Home = ({ user, side, home }: Given) => {
  useEffect(() => {
    void tell('slack/open-home', { user });
  }, [user]);
  return (
    <section className="app-home" aria-label="Home of Folkmoot, Slack">
      {home ? (
        <Blocks
          blocks={(home.blocks ?? []) as readonly Block[]}
          people={side.people}
          bot={side.bot}
          about="Home"
          act={(blockId, action) => tell('slack/press-home', { user, press: { blockId, action } })}
        />
      ) : (
        <p className="empty">Opening Home…</p>
      )}
    </section>
  );
};
