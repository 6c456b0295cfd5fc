import { loadNeeds } from '../../engine/load.ts';
import type { FeatureFiles, MakeFile } from '../../model/feature-files.ts';
import type { Day } from '../../model/ids.ts';
import type { TableCell } from '../../model/table.ts';
import { fileReader, tableFile } from '../../subject/files.ts';
import { teller } from '../../subject/names.ts';
import { factsOf } from './facts.ts';
import { partnershipsIn } from './here.ts';
import { isLead, programmeNeeds } from './programme.ts';

const columns = [
  'name',
  'word',
  'kind',
  'state',
  'phase',
  'met',
  'meeting',
  'review',
  'next-review',
  'vacant',
] as const;

const dayCell = (day: Day | undefined): TableCell => (day === undefined ? '' : { day });

/** The programme's view, to whoever leads it when the link is opened. */
const programmeFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  const { programme, store } = request;
  const loaded = await loadNeeds(programmeNeeds(), { store, programme });
  if (!reader || !isLead(reader, loaded)) return undefined;
  const tell = teller(reader.locale);
  const all = partnershipsIn(await loadNeeds({ partnerships: true }, { store, programme }));
  const briefs = await store.briefs(
    programme,
    all.map(({ id }) => id),
  );
  const rows = all.map((one): TableCell[] => {
    const { name, word, sort = '' } = one.state;
    const facts = factsOf(one, briefs.get(one.id)?.brief, reader.today);
    const { closed, proposed, phase, paused, met, next, review, nextReview, vacant } = facts;
    const goesOn = paused === undefined ? 'open' : 'paused';
    const is = closed ? 'closed' : proposed === undefined ? goesOn : 'proposed';
    return [
      name,
      word,
      sort,
      tell('family.file.state', { is }),
      phase === undefined ? '' : tell('programme.phase-is', { phase }),
      met === 'none' ? '' : dayCell(met),
      dayCell(next),
      dayCell(review),
      dayCell(nextReview),
      `${vacant}`,
    ];
  });
  return tableFile({ of: 'programme' }, reader, columns, { rows });
};

/** What of programmes goes out as files. */
export const programmeFiles: FeatureFiles = { programme: programmeFile };
