import { list } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { capital } from '../../../language/en-gb/words.ts';

const actions = (count: number) => `${inNumber(count)} late ${count === 1 ? 'action' : 'actions'}`;
const were = (count: number) => (count === 1 ? 'was' : 'were');

/** Dropping all that is late in one go. */
export const latePhrases = {
  'action.drop-these': ({ count, of, where }: { count: number; of: number; where: string }) =>
    `Drop ${count < of ? `the first ${inNumber(count)} of ${of} late actions` : count === 1 ? 'this late action' : `these ${actions(count)}`} of ${where}?`,
  'action.drop-these-aloud': ({
    question,
    lines,
  }: {
    question: string;
    lines: readonly string[];
  }) => `${question} ${lines.join('; ')}.`,
  'action.drop-none': ({ where }: { where: string }) =>
    `Nothing is late in ${where} any longer, so there is nothing to drop.`,
  'action.drop-moved': ({ where }: { where: string }) =>
    `None of these is late in ${where} any longer, so nothing was dropped.`,
  'action.dropped-all': (v: { count: number; left: number; where: string }) =>
    `${capital(actions(v.count))} of ${v.where} ${were(v.count)} dropped${v.left === 0 ? '' : `; ${inNumber(v.left)} had moved and ${were(v.left)} left as ${v.left === 1 ? 'it is' : 'they are'}`}. Undo brings ${v.count === 1 ? 'it' : 'them'} back for ten minutes; after that each card has Reopen.`,
  'action.done-all': ({ refs }: { refs: readonly string[] }) =>
    `${list(refs)} ${refs.length === 1 ? 'is' : 'are'} done.`,
  'action.done-already-all': (_: object) => 'All of these are finished already.',
  'action.undone-all': ({ count }: { count: number }) =>
    `Your change to ${inNumber(count)} actions was undone.`,
  'action.form.give-all': (_: object) => 'Give them to',
  'action.nothing-of': ({ who, where }: { who: string; where: string }) =>
    `Nothing is open with ${who} in ${where} any longer.`,
  'action.have-them-already': ({ who }: { who: string }) => `${who} has them already.`,
  'action.given-all': (v: { count: number; from: string; who: string; more: boolean }) =>
    `${capital(inNumber(v.count))} ${v.count === 1 ? 'action' : 'actions'} that ${were(v.count)} ${v.from}'s ${v.count === 1 ? 'is' : 'are'} now with ${v.who}.${v.more ? ' There are more: press it once more for them.' : ''}`,
  'action.handed-over': (v: { who: string; before: string; partnership: string; open: number }) =>
    `${v.who} has the seat in ${v.partnership} that was ${v.before}'s, who left ${inNumber(v.open)} open ${v.open === 1 ? 'action' : 'actions'} behind.`,
};
