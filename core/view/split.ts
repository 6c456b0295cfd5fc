import { pieces } from '../lib/pieces.ts';
import { type Block, type Row, type Span, text, type View } from './view.ts';

/** What a chat counts of a message, each measure with the most that it takes. */
export interface Room {
  readonly most: readonly number[];
  readonly sizeOf: (block: Block) => readonly number[];
}

/** The longest part of a text that is not cut; well below what either chat takes at once. */
const longest = 2_000;

const cut = (span: Span): Span[] =>
  span.kind === 'text'
    ? pieces(span.text, longest).map((part) => ({ ...span, text: part }))
    : [span];

/** A row as it is; one that is longer than a text is in several, its buttons with the last. */
const rowsOf = (row: Row): Row[] => {
  const parts = row.spans.flatMap(cut);
  if (parts.length === row.spans.length) return [row];
  return parts.map((span, at) =>
    at < parts.length - 1 ? { spans: [span] } : { ...row, spans: [span] },
  );
};

/** A block in the smallest parts that can stand in different messages. */
const partsOf = (block: Block): Block[] => {
  switch (block.kind) {
    case 'text':
    case 'status':
      return block.spans.flatMap(cut).map((span) => ({ ...block, spans: [span] }));
    case 'facts':
      return block.facts.flatMap(({ label, value }) =>
        value.flatMap(cut).map((span) => ({ ...block, facts: [{ label, value: [span] }] })),
      );
    case 'rows':
      return block.rows.flatMap(rowsOf).map((row) => ({ ...block, rows: [row] }));
    case 'copy':
      return pieces(block.text, longest).map((part) => ({ ...block, text: part }));
    default:
      return [block];
  }
};

type Facts = Extract<Block, { kind: 'facts' }>['facts'];

/** Values of one label stand together again. */
const factsOf = (above: Facts, below: Facts): Facts => {
  const [last, first] = [above.at(-1), below[0]];
  return last && first && last.label === first.label
    ? [
        ...above.slice(0, -1),
        { label: last.label, value: [...last.value, ...first.value] },
        ...below.slice(1),
      ]
    : [...above, ...below];
};

/** Two parts of one block as one again. */
const joined = (above: Block, below: Block): Block => {
  if (above.kind === 'text' && below.kind === 'text')
    return { ...above, spans: [...above.spans, ...below.spans] };
  if (above.kind === 'status' && below.kind === 'status')
    return { ...above, spans: [...above.spans, ...below.spans] };
  if (above.kind === 'facts' && below.kind === 'facts')
    return { ...above, facts: factsOf(above.facts, below.facts) };
  if (above.kind === 'rows' && below.kind === 'rows')
    return { ...above, rows: [...above.rows, ...below.rows] };
  if (above.kind === 'copy' && below.kind === 'copy')
    return { ...above, text: above.text + below.text };
  return below;
};

/** Blocks in as many groups as hold them; a block that does not fit where it stands is parted. */
const grouped = (blocks: readonly Block[], { most, sizeOf }: Room): Block[][] => {
  const groups: Block[][] = [[]];
  let left = [...most];
  const fits = (sizes: readonly number[], within: readonly number[]) =>
    sizes.every((size, at) => size <= (within[at] ?? 0));
  const turn = () => {
    groups.push([]);
    left = [...most];
  };
  const put = (block: Block, sizes: readonly number[], goesOn: boolean): void => {
    const group = groups.at(-1);
    const last = goesOn ? group?.pop() : undefined;
    group?.push(last ? joined(last, block) : block);
    left = left.map((room, at) => room - (sizes[at] ?? 0));
  };
  for (const block of blocks) {
    const sizes = sizeOf(block);
    if (fits(sizes, left)) {
      put(block, sizes, false);
      continue;
    }
    let goesOn = false;
    for (const part of partsOf(block)) {
      const own = sizeOf(part);
      if (!fits(own, left) && groups.at(-1)?.length) {
        turn();
        goesOn = false;
      }
      put(part, own, goesOn);
      goesOn = true;
    }
  }
  return groups;
};

/** A view whose sentence stands alone has it in a block, where it is longer than goes into one message. */
export const inBlocks = (view: View, most: number): View =>
  view.blocks.length > 0 || view.aloud.length <= most
    ? view
    : { ...view, blocks: [{ kind: 'text', spans: [text(view.aloud)] }] };

/** A view in as many messages as hold it, with nothing left out; `goesOn` says which of how many a later one is. */
export const splitView = (
  view: View,
  room: Room,
  goesOn: (page: number, pages: number) => string,
): View[] => {
  const groups = grouped(view.blocks, room);
  return groups.map((blocks, index) => {
    if (index === 0) return { ...view, blocks };
    const aloud = goesOn(index + 1, groups.length);
    return { aloud, blocks: [{ kind: 'status', spans: [text(aloud)] }, ...blocks] };
  });
};
