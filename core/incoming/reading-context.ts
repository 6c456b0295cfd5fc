import { type Arrival, type Candidate, meIn } from '../engine/arrival.ts';
import { surroundings } from '../engine/typed.ts';
import type { Surroundings } from '../language/reading.ts';
import type { Place } from '../model/feature-in.ts';
import type { Ports } from '../ports/ports.ts';

/** A typed line, and the partnerships of which it may be said. */
interface Told {
  readonly text: string;
  /** The one that is obvious where it was typed. */
  readonly candidate: Candidate | undefined;
  /** All that may be meant. */
  readonly meant: readonly Candidate[];
  readonly arrival: Arrival;
}

/** What a line may be said of besides what it names, read only for a line that may need it. */
export const saidOf = async (
  { text, candidate, meant, arrival }: Told,
  { store }: Ports,
): Promise<Surroundings> => {
  const placed = ({ programme, record }: Candidate): Place => ({
    programme,
    partnership: record,
    me: meIn(arrival, programme),
  });
  return surroundings(
    {
      text,
      now: arrival.now,
      where: arrival.request.where,
      obvious: candidate && placed(candidate),
      meant: meant.map(placed),
      asker: arrival.belongings,
    },
    store,
  );
};
