import { useState } from 'react';
import { british } from '../../../../core/model/locale.ts';
import type { Moved, Overview } from '../model.ts';
import { tell } from './api.ts';

const steps = [
  { label: '+1 day', spoken: '+1 day: move the clock on', advance: 'P1D' },
  { label: '+1 week', spoken: '+1 week: move the clock on', advance: 'P1W' },
  { label: '+1 month', spoken: '+1 month: move the clock on', advance: 'P1M' },
  { label: '+6 months', spoken: '+6 months: move the clock on', advance: 'P6M' },
] as const;

const words = new Intl.DateTimeFormat(british, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
/** An instant as the partnership's clock shows it. */
export const inWords = (at: string): string =>
  words.format(new Date(at)).replace(', ', ' ').replace(' at ', ', ');

/** The product's date in words, and the buttons that move it. */
export const Clock = ({
  now,
  canMove,
  moving,
  moved,
}: Pick<Overview, 'now' | 'canMove'> & { moving: () => void; moved: () => void }) => {
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const move = async (advance: string) => {
    setBusy(true);
    say('Moving the clock…');
    moving();
    try {
      const { delivered, now: then } = await tell<Moved>('/local/clock', { advance });
      const count = delivered === 1 ? 'One message' : `${delivered || 'No'} messages`;
      say(`${count} came on the way to ${inWords(then)}.`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
    moved();
  };
  return (
    <div className="clock">
      <p className="now">
        <span className="unseen">It is</span> <time dateTime={now}>{inWords(now)}</time>
      </p>
      {canMove && (
        <fieldset className="steps" disabled={busy}>
          <legend className="unseen">Move the clock</legend>
          {steps.map(({ label, spoken, advance }) => (
            <button key={advance} type="button" aria-label={spoken} onClick={() => move(advance)}>
              {label}
            </button>
          ))}
        </fieldset>
      )}
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
};
