import { type Arrival, type Candidate, meIn } from '../engine/arrival.ts';
import { featuresIn } from '../features/in.ts';
import type { Surroundings } from '../language/reading.ts';
import type { Place, Typing } from '../model/feature-in.ts';
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
    me: () => meIn(arrival, programme),
  });
  const { where } = arrival.request;
  const typing: Typing = {
    text,
    now: arrival.now,
    where,
    ...(arrival.lookup.thread ? { thread: arrival.lookup.thread } : {}),
    obvious: candidate && placed(candidate),
    meant: meant.map(placed),
    asker: arrival.belongings,
  };
  const wanted = featuresIn
    .flatMap((feature) => feature.surroundings ?? [])
    .filter(({ direct }) => !direct || where.kind === 'direct')
    .filter(({ about }) => about?.test(text) ?? true);
  return Object.assign(
    {},
    ...(await Promise.all(wanted.map(({ gather }) => gather(typing, store)))),
  );
};
