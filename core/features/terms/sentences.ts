import { list } from '../../language/en-gb/names.ts';
import { ended, long } from '../../language/en-gb/words.ts';
import type { ClauseRule } from '../../model/clauses.ts';
import type { Day } from '../../model/ids.ts';
import type { RuleKind } from './figure.ts';
import { foundPhrases } from './sentences/found.ts';
import { templatePhrases } from './sentences/templates.ts';
import { holds, ruleWords } from './sentences/words.ts';
import type { Difference } from './terms.ts';

type Of = { partnership: string };
type Numbered = { number: number };
type Said = { heading: string; text: string; rule?: ClauseRule };

const ruleKinds: Readonly<Record<RuleKind, string>> = {
  none: 'None, words only',
  seats: 'Quorum: a number of seats',
  share: 'Quorum: a share of the seats',
  kinds: 'Quorum: kinds of seat',
  chair: 'Quorum: the chair is there',
  'working-days': 'Notice of a meeting in working days',
  days: 'Notice of a meeting in days',
  'majority-cast': 'Majority: a share of the votes cast',
  'majority-roll': 'Majority: a share of all who may vote',
  casting: 'Casting vote: the chair decides between what is level',
  'deputies-councillor': 'Deputies of a councillor’s seat',
  'deputies-other': 'Deputies of any other seat',
  'voting-open': 'Votes are open unless said otherwise',
  'voting-secret': 'Votes are secret unless said otherwise',
  review: 'Review every so many months',
};
const hows: Readonly<Record<Difference, string>> = {
  new: 'new',
  changed: 'changed',
  'taken-out': 'taken out',
};
const differs = (all: readonly { readonly number: number; readonly how: Difference }[]): string =>
  all.length === 0
    ? 'nothing differs'
    : list(all.map(({ number, how }) => `clause ${number} ${hows[how]}`));
const saidOf = ({ heading, text, rule }: Said): string =>
  `“${heading}: ${ended(text)}${rule ? ` Rule: ${ended(ruleWords(rule))}` : ''}”`;

const ownPhrases = {
  'label.terms.all': (_: object) => 'Terms of reference',
  'label.terms.draft': (_: object) => 'Draft',
  'label.terms.history': (_: object) => 'What changed',
  'label.terms.add': (_: object) => 'Add a clause',
  'label.terms.fork': (_: object) => 'Begin with a template',
  'label.terms.agree': (_: object) => 'Put in force',
  'label.terms.take-out': (_: object) => 'Take out',
  'label.terms.mine': (_: object) => 'Put mine in its place',
  'label.terms.fork-sure': (_: object) => 'Put the template in its place',
  'label.terms.agree-sure': (_: object) => 'Put it in force as it is now',
  'deed.terms': (_: object) => 'Write terms of reference and put them in force',
  'terms.title': (v: Of & { version: number; from: Day; today: Day }) =>
    `Terms of reference of ${v.partnership}, version ${v.version}, ${holds(v)}`,
  'terms.draft-title': ({ partnership }: Of) =>
    `Draft of the terms of reference of ${partnership}, not in force`,
  'terms.none': ({ partnership }: Of) =>
    `${partnership} has no terms of reference. Chair or clerk can begin with a template or add a clause.`,
  'terms.aloud': ({ title, clauses }: { title: string; clauses: readonly string[] }) =>
    `${title}. ${clauses.join('; ')}.`,
  'terms.row': (v: Numbered & { heading: string; rule?: ClauseRule; how?: Difference }) =>
    [
      `${v.number}. ${v.heading}`,
      ...(v.rule ? [ruleWords(v.rule)] : []),
      ...(v.how ? [`${hows[v.how]} in the draft`] : []),
    ].join(' · '),
  'terms.has-draft': (_: object) => 'A draft is being written, and is not in force.',
  'terms.comes': (v: { version: number; from: Day; today: Day }) =>
    `Version ${v.version} is ${holds(v)}.`,
  'terms.clause-title': (v: Numbered & { heading: string }) => `Clause ${v.number}: ${v.heading}`,
  'terms.rule': ({ rule }: { rule: ClauseRule }) => `Rule that is kept: ${ended(ruleWords(rule))}`,
  'terms.no-rule': (_: object) => 'No rule is kept by it: it is words for people.',
  'terms.holds': (v: { from: Day; today: Day }) => ended(holds(v).replace(/^i/, 'I')),
  'terms.not-in-force': (_: object) => 'This is a draft and not in force.',
  'terms.before': (v: Said) => `Before that it said ${saidOf(v)}.`,
  'terms.clause-aloud': ({ title, lines }: { title: string; lines: readonly string[] }) =>
    [ended(title), ...lines.map(ended)].join(' '),
  'terms.no-clause': (v: Of & Numbered) =>
    `${v.partnership} has no clause ${v.number}. Terms of reference shows those there are.`,
  'terms.clause-is-there': ({ number }: Numbered) =>
    `There is a clause ${number} already. Change that one, or give this another number.`,
  'terms.full': ({ most }: { most: number }) =>
    `Terms of reference have ${most} clauses at most. Take one out, or put two together.`,
  'terms.clause-set': ({ number }: Numbered) => `Clause ${number} stands in the draft.`,
  'terms.clause-same': ({ number }: Numbered) =>
    `Clause ${number} says that already. Change its words or its rule.`,
  'terms.changed-since': ({ number, who }: Numbered & { who?: string }) =>
    `Clause ${number} was changed since you opened it${who ? `, last by ${who}` : ''}. Put yours in its place?`,
  'terms.draft-changed-since': (_: object) =>
    'The draft was changed since you opened it. Put it in force as it is now?',
  'terms.take-out': (v: Numbered & { heading: string }) =>
    `Take clause ${v.number}, ${v.heading}, out of the draft?`,
  'terms.taken-out': ({ number }: Numbered) =>
    `Clause ${number} is out of the draft. What is in force stays as it is until the draft is put in force.`,
  'terms.fork-over': ({ clauses }: { clauses: number }) =>
    `There is a draft of ${clauses === 1 ? 'one clause' : `${clauses} clauses`}. The template takes its place.`,
  'terms.forked': ({ template }: { template: string }) =>
    `${template} is the draft now. Change what does not fit, then put it in force.`,
  'terms.nothing-to-agree': (_: object) =>
    'Nothing in the draft differs from what was put in force last. Change a clause first.',
  'terms.needs-clauses': (_: object) => 'There is no clause in the draft. Add one first.',
  'terms.past-day': (_: object) => 'Terms hold from today or a later day. Choose such a day.',
  'terms.agreed': (v: { version: number; from: Day; today: Day; replaced?: number }) =>
    `Version ${v.version} is ${holds(v)}.${v.replaced ? ` Version ${v.replaced}, which was still to come, is replaced by it.` : ''}`,
  'terms.history.title': ({ partnership }: Of) => `Terms of reference of ${partnership}`,
  'terms.history.forked': ({ template }: { template: string }) =>
    `Draft begun with the template ${template}`,
  'terms.history.set': (v: Numbered & { now: Said; was?: Said }) =>
    v.was
      ? `Clause ${v.number} changed in the draft from ${saidOf(v.was)} to ${saidOf(v.now)}`
      : `Clause ${v.number} added to the draft: ${saidOf(v.now)}`,
  'terms.history.taken-out': (v: Numbered & { was: Said }) =>
    `Clause ${v.number} taken out of the draft: ${saidOf(v.was)}`,
  'terms.history.agreed': (v: {
    version: number;
    from: Day;
    differs: readonly { readonly number: number; readonly how: Difference }[];
  }) => `Version ${v.version} put in force from ${long(v.from)}: ${differs(v.differs)}`,
  'form.terms.clause': (_: object) => 'A clause',
  'form.terms.fork': (_: object) => 'A template to begin with',
  'form.terms.agree': (_: object) => 'Put the draft in force',
  'field.terms.number': (_: object) => 'Number of the clause',
  'field.terms.heading': (_: object) => 'Heading',
  'field.terms.text': (_: object) => 'What it says',
  'field.terms.kind': (_: object) => 'A rule that Folkmoot keeps',
  'field.terms.kind-is': ({ kind }: { kind: RuleKind }) => ruleKinds[kind],
  'field.terms.figure': (_: object) => 'How many',
  'field.terms.figure.hint': (_: object) =>
    'A number such as 4 (seats, days, months, deputies), none, a share such as half, 2/3 or 7 %, or kinds such as councillor, community.',
  'field.terms.of': (_: object) => 'A quorum is counted over',
  'field.terms.of-is': ({ of }: { of: 'filled' | 'all' }) =>
    of === 'all' ? 'All voting seats, vacant ones too' : 'Voting seats that somebody fills',
  'field.terms.template': (_: object) => 'Template',
  'field.terms.day': (_: object) => 'First day in force',
  'form.terms.needs-number': (_: object) => 'Give the clause a number from 1 to 999.',
  'form.terms.needs-heading': (_: object) => 'Give the clause a heading.',
  'form.terms.needs-text': (_: object) => 'Write what the clause says.',
  'form.terms.needs-day': (_: object) => 'Choose the day from which it holds.',
  'form.terms.needs-template': (_: object) => 'Choose a template.',
  'form.terms.too-long': ({ most }: { most: number }) =>
    `That is too long: ${most} characters at most.`,
  'form.terms.unread': ({ kind }: { kind: RuleKind }) =>
    kind === 'share' || kind === 'majority-cast' || kind === 'majority-roll'
      ? 'Write a share such as half, more than half, 2/3 or 7 %.'
      : kind === 'kinds'
        ? 'Write kinds of seat: councillor, partner, officer, business, community or advisory.'
        : kind === 'seats'
          ? 'Write a number of seats from 1 to 500.'
          : kind === 'review'
            ? 'Write a number of months from 1 to 60.'
            : kind === 'deputies-councillor' || kind === 'deputies-other'
              ? 'Write how many deputies at most, from 1 to 3, or none.'
              : 'Write a number of days from 1 to 90.',
};

/** All that is said of terms of reference. */
export const termsPhrases = { ...ownPhrases, ...foundPhrases, ...templatePhrases };
