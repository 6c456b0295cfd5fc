import { count, list } from '../../../language/en-gb/names.ts';

interface Row {
  readonly row: number;
}
const line = (number: number): string => `Line ${number}`;

/** What stands before rows that are pasted, so that they are read as a register. */
export const registerTyped = 'partnership import register\n';

/** A register that comes in as a file. */
export const registerPhrases = {
  'label.family.bring-register': (_: object) => 'Import a register',
  'label.family.register.set': (v: { count: number; left: number }) =>
    v.left === 0
      ? `Set ${count(v.count, 'partnership', 'partnerships')}`
      : `Set ${count(v.count, 'partnership', 'partnerships')}, leave out ${count(v.left, 'line', 'lines')}`,
  'label.family.register.set-up': ({ name }: { name: string }) => `Set up ${name}`,
  'form.register': (_: object) => 'Import a register',
  'form.register-read': (_: object) => 'Look first',
  'field.register-file': (_: object) => 'A file (CSV)',
  'hint.register-file': (_: object) =>
    'The register as it is taken out here, or a table with Name, Kind, Stands under, Wards.',
  'field.register-rows': (_: object) => 'Or rows, pasted from a spreadsheet',
  'hint.register-rows': (_: object) => 'With their headings. Nothing is written before you see it.',
  'family.register.nothing': (_: object) => 'Choose a file, or paste rows.',
  'family.register.no-table': (_: object) =>
    'I find no register there. It needs a column Name, and one of Kind, Stands under or Wards, with the headings above.',
  'family.register.long': ({ most }: { most: number }) =>
    `A register has ${most} lines at the most. Import it in parts.`,
  'family.register.no-name': ({ row }: Row) => `${line(row)} names no partnership. Write its name.`,
  'family.register.twice': ({ row, name }: Row & { name: string }) =>
    `${line(row)}: ${name} stands further up already. Keep one of the lines.`,
  'family.register.which': ({ row, name }: Row & { name: string }) =>
    `${line(row)}: several partnerships are called ${name}. Write the short word of the one you mean.`,
  'family.register.no-parent': ({ row, name }: Row & { name: string }) =>
    `${line(row)}: the programme has no open partnership called ${name} to stand under. Set it up first, or leave that cell empty.`,
  'family.register.ring': ({ row, child, parent }: Row & { child: string; parent: string }) =>
    `${line(row)}: ${child} cannot stand under ${parent}, for that would be a ring. Leave that cell empty.`,
  'family.register.not-yours': ({ row, partnership }: Row & { partnership: string }) =>
    `${line(row)}: only the chair or the clerk of ${partnership} can set this there. Ask them, or let them import it.`,
  'family.register.ward-elsewhere': (v: Row & { ward: string; partnership: string }) =>
    `${line(v.row)}: ${v.ward} is a ward of ${v.partnership}. Take it out there first, or leave it out here.`,
  'family.register.ward-long': ({ row, most }: Row & { most: number }) =>
    `${line(row)}: a ward's name has ${most} letters at the most. Part wards with commas.`,
  'family.register.wards-full': ({ row, most }: Row & { most: number }) =>
    `${line(row)}: a partnership has ${most} wards at the most. Take some out first.`,
  'family.register.kind-long': ({ row, most }: Row & { most: number }) =>
    `${line(row)}: a kind has ${most} letters at the most. Shorten it.`,
  'family.register.gap': ({ row, name }: Row & { name: string }) =>
    `${line(row)}: ${name} is not set up yet.`,
  'family.register.row': (
    v: Row & {
      partnership: string;
      kind?: string;
      parent?: string;
      wards: readonly string[];
    },
  ) =>
    `${line(v.row)}: ${v.partnership} · ${[
      ...(v.kind === undefined ? [] : [`kind ${v.kind}`]),
      ...(v.parent === undefined ? [] : [`under ${v.parent}`]),
      ...(v.wards.length === 0
        ? []
        : [`${v.wards.length === 1 ? 'ward' : 'wards'} ${list(v.wards)}, from today`]),
    ].join(' · ')}`,
  'family.register.unnamed': ({ names, more }: { names: readonly string[]; more: number }) =>
    `Not in the file: ${list(more > 0 ? [...names, `${more} more`] : names)}.`,
  'family.register.preview': (v: {
    count: number;
    wrong: number;
    gaps: number;
    same: number;
    later: number;
  }) =>
    `${[
      `Nothing is written yet. ${count(v.count, 'partnership would change', 'partnerships would change')}`,
      ...(v.wrong > 0 ? [`${count(v.wrong, 'line', 'lines')} cannot be done`] : []),
      ...(v.gaps > 0
        ? [`${count(v.gaps, 'partnership is', 'partnerships are')} not set up yet`]
        : []),
      ...(v.same > 0 ? [`${count(v.same, 'line says', 'lines say')} what is so already`] : []),
      ...(v.later > 0
        ? [`${count(v.later, 'more change waits', 'more changes wait')} for the next time`]
        : []),
    ].join('; ')}.`,
  'family.register.done': ({ count: many, later }: { count: number; later: number }) =>
    `${count(many, 'partnership is', 'partnerships are')} as the file says.${later > 0 ? ` Import it again for ${count(later, 'more change', 'more changes')}.` : ''}`,
  'family.register.same': (_: object) =>
    'All partnerships are as that file has them, and nothing was changed.',
};
