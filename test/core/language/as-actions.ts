import type { ActionDraft } from '../../../core/features/action/ask-fields.ts';
import { sentence } from '../../../core/language/saying.ts';
import { personId } from '../../../core/model/ids.ts';
import { british } from '../../../core/model/locale.ts';
import { read } from '../../support/reading.ts';
import { world } from './table.ts';

const wordNames = 'Mark Will Bill Rob Pat Joy May Grace Hope'.split(' ');
const roster = [
  ...['Asha', 'Sam', 'Noor', ...wordNames].map((name) => ({
    person: personId(name.toLowerCase()),
    name,
    email: `${name.toLowerCase()}@council.example`,
  })),
  { person: personId('two'), name: 'Two', email: 'hall@council.example' },
  { person: personId('twin'), name: 'Twin', email: 'Hall@council.example' },
  ...['Jo Bell', 'Jo Carr', 'Siân Llewelyn-Jones', 'Sean Grady', 'Sue Grant'].map((name) => ({
    person: personId(name.toLowerCase()),
    name,
  })),
];
export const asTyped = {
  ...world,
  roster,
  me: personId('asha'),
  nextMeeting: { ref: 'M-1', day: '2027-01-21' },
};
const nameOf = (who: object | undefined) =>
  who &&
  ('person' in who
    ? roster.find(({ person }) => person === who.person)?.name
    : 'organisation' in who
      ? who.organisation
      : undefined);

const shownAs = ({ title, owner, with: helpers, due, named, perhaps, all }: ActionDraft) =>
  [
    title,
    ...[owner, ...(helpers ?? [])].flatMap((who) => nameOf(who) ?? []),
    ...(due ? [due] : []),
    ...(named ?? []).map((who) => `perhaps ${nameOf(who)}`),
    ...(perhaps ? [`perhaps ${perhaps}`] : []),
    ...(all ? ['everybody'] : []),
  ].join(' | ');
/** A line behind `/action` as the actions it is read as, or the buttons of what is asked. */
export const reads = (typed: string): string | string[] => {
  const understood = read({ text: `/action ${typed}`, mentions: [] }, asTyped);
  if (understood.kind !== 'ask') {
    return `? ${(understood.reply.offers ?? []).map(({ label }) => sentence(label, british)).join(' · ')}`;
  }
  if (understood.ask.ask !== 'action.create') return understood.ask.ask;
  const all = understood.ask.items.map(shownAs);
  return all.length === 1 ? (all[0] ?? '') : all;
};
