import { loadRecords } from '../../engine/load.ts';
import { sentence } from '../../language/saying.ts';
import type { FeatureFiles, MakeFile } from '../../model/feature-files.ts';
import { subjectId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { fileReader, tableFile } from '../../subject/files.ts';
import { teller } from '../../subject/names.ts';
import type { Poll, Result } from './poll.ts';
import { castFor, ruledSaid } from './quorum.ts';
import { ranked } from './view/parts.ts';

/** What came of an option. */
const resultOf = ({ next }: Poll, { winners, tied, casting }: Result, index: number) => {
  if (winners.includes(index)) return 'won';
  if (!tied.includes(index)) return 'not';
  if (next?.option !== index) return 'level';
  return casting === undefined ? 'chosen' : 'cast';
};

/** The result of a vote: what its card shows to everybody, and nobody's ballot. */
const voteFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  const [ref = ''] = reader?.about ?? [];
  if (!reader) return undefined;
  const { partnership, locale } = reader;
  const id = subjectId(partnership.id, ref);
  const found = (await loadRecords(request.store, request.programme, [id])).get(id);
  if (found?.kind !== 'poll') return undefined;
  const { state } = found as Stored<Poll>;
  if (state.standing.is !== 'closed') return undefined;
  const { result } = state.standing;
  const tell = teller(locale);
  const rows = ranked(result).map((index) => [
    state.options[index] ?? '',
    `${result.votes[index] ?? 0}`,
    tell('poll.file.result', { is: resultOf(state, result, index) }),
  ]);
  const turnout = tell('poll.turnout', { voted: result.cast, of: result.of });
  const quorums = ruledSaid(result, castFor(state)).map((one) => sentence(one, locale));
  return tableFile(
    { of: 'vote', title: state.question, about: [ref] },
    reader,
    ['option', 'votes', 'result'],
    { rows, above: [turnout, ...quorums] },
  );
};

/** What of votes goes out as files. */
export const pollFiles: FeatureFiles = { vote: voteFile };
