import { type Arrival, type Candidate, candidateNamed, obvious } from '../engine/arrival.ts';
import { grammar } from '../engine/typed.ts';
import { whichOne } from '../engine/which-partnership.ts';
import { part, typedText } from '../language/line.ts';
import { fold, withoutLead } from '../language/normalise.ts';
import type { ReadContext, Understood } from '../language/reading.ts';
import { readShortWord } from '../language/refs.ts';
import { say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { PartnershipId } from '../model/ids.ts';
import { refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { SentTable, Typed } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';

/** What a text is read with, in a partnership. */
export type TableContext = (typed: Typed, candidate: Candidate) => Promise<ReadContext>;

/** What may be typed with a file and says no more than what it is. */
const saysFile =
  /^(?:(?:folkmoot|import|upload|add|new|these|the|actions?|tasks?|file|please)\b|[\s@:,.])*$/i;

/** A file of cells that was sent, in the partnership that is named before a colon, or the obvious one. */
export const sentTable = async (
  table: SentTable,
  { text, within }: { readonly text: string; readonly within: string | undefined },
  arrival: Arrival,
  ports: Ports & { readonly context: TableContext },
): Promise<Understood> => {
  if ('refused' in table) {
    const { name, refused: why, row } = table;
    return refused(say('file.refused', defined({ name, why, row })));
  }
  const words = new Map(arrival.candidates.map(({ record }) => [record.state.word, record.id]));
  const said = withoutLead(part(fold({ text, mentions: [] }), 0));
  const { in: named, rest } = readShortWord(said, { words });
  const wanted = (within as PartnershipId | undefined) ?? named;
  const candidate =
    wanted === undefined ? obvious(arrival) : await candidateNamed(wanted, arrival, ports);
  if (!candidate) return whichOne(arrival, (id) => ({ ask: 'read', in: id, table }));
  const typed: Typed = { text: table.text, mentions: [] };
  const context = await ports.context(typed, candidate);
  const line = part(fold(typed), 0);
  // Actions, which come first, take whatever no other knows by its headings.
  const readings = grammar.features.flatMap((one) => one.sentTable ?? []).reverse();
  let meant: Understood | undefined;
  for (const reading of readings) meant ??= reading(line, context, table.first);
  if (meant?.kind !== 'ask') return meant ?? refused(say('form-unknown', {}));
  const left = typedText(rest);
  const notes = saysFile.test(left) ? [] : [say('reading.tail-left', { text: left })];
  return {
    ...meant,
    ask: { ...meant.ask, in: candidate.record.id } as Ask,
    notes: [...(meant.notes ?? []), ...notes],
  };
};
