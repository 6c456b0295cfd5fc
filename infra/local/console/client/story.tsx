import { useState } from 'react';
import type { Step } from '../model.ts';
import { tell } from './api.ts';
import { Dialog } from './dialog.tsx';

const beginnings = {
  sefton: {
    label: 'Start again',
    title: 'Start again?',
    what: 'All that was said and done here is taken away, and the five partnerships begin anew on the morning of 14 April 2011.',
  },
  none: {
    label: 'Start empty',
    title: 'Start empty?',
    what: 'All that was said and done here is taken away, and you set up the first partnership yourself.',
  },
} as const;
type Beginning = keyof typeof beginnings;
const ways: readonly Beginning[] = ['sefton', 'none'];
/** Who one was and where one looked belongs to the world that goes. */
const places = ['slack', 'teams', 'tab'];

/** Asks once before everything goes, and begins anew. */
const Again = ({ beginning, close }: { beginning: Beginning; close: () => void }) => {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const { label, title, what } = beginnings[beginning];
  const go = async () => {
    setBusy(true);
    try {
      await tell('/local/restart', { demo: beginning });
      for (const place of places) localStorage.removeItem(place);
      location.reload();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} close={close}>
      <p className="asked">{what}</p>
      {trouble && (
        <p className="asked error" role="alert">
          {trouble}
        </p>
      )}
      <footer>
        <button type="button" onClick={close} disabled={busy}>
          Keep it
        </button>
        <button type="button" className="danger" onClick={go} disabled={busy}>
          {busy ? 'Beginning…' : label}
        </button>
      </footer>
    </Dialog>
  );
};

interface Given {
  readonly steps: readonly Step[];
  readonly canRestart: boolean;
  /** The demonstration is still being played in. */
  readonly busy: boolean;
  readonly take: (step: Step) => void;
}

/** The six steps at the side: what to do next, what is done, and both ways to begin again. */
export const Story = ({ steps, canRestart, busy, take }: Given) => {
  const [chosen, choose] = useState<number>();
  const [asking, ask] = useState<Beginning>();
  const next = steps.findIndex(({ done }) => !done);
  const open = chosen ?? next;
  const count = steps.filter(({ done }) => done).length;
  return (
    <>
      {steps.length > 0 && (
        <>
          <h2>
            Six steps{' '}
            <span className="count">
              {count} of {steps.length} done
            </span>
          </h2>
          <ol className="story">
            {steps.map((step, nth) => {
              const { title, how, done } = step;
              const isOpen = nth === open;
              return (
                <li key={title} className={done ? 'done' : ''}>
                  <button
                    type="button"
                    className="step"
                    aria-expanded={isOpen}
                    aria-current={nth === next ? 'step' : undefined}
                    onClick={() => choose(isOpen ? -1 : nth)}
                  >
                    <span className="tick" aria-hidden="true">
                      {done ? '✓' : nth + 1}
                    </span>
                    <span>
                      {title}
                      {done && <span className="unseen"> (done)</span>}
                    </span>
                  </button>
                  {isOpen && (
                    <div className="how">
                      <p>{how}</p>
                      <button
                        type="button"
                        className={done ? '' : 'primary'}
                        disabled={busy}
                        aria-label={`Take me there: ${title}`}
                        onClick={() => {
                          choose(undefined);
                          take(step);
                        }}
                      >
                        Take me there
                      </button>
                    </div>
                  )}
                </li>
              );
            })}
          </ol>
          <p className="unseen" role="status">
            {count > 0 && `${count} of ${steps.length} steps done.`}
          </p>
          {next < 0 && (
            <p className="hush">
              That was the story. Go on as you like: type, press, and move the clock.
            </p>
          )}
        </>
      )}
      {canRestart && (
        <div className="again">
          {ways.map((way) => (
            <button key={way} type="button" disabled={busy} onClick={() => ask(way)}>
              {beginnings[way].label}
            </button>
          ))}
        </div>
      )}
      {asking && <Again beginning={asking} close={() => ask(undefined)} />}
    </>
  );
};
