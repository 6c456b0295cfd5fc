import { count } from '../../language/en-gb/names.ts';
import { long } from '../../language/en-gb/words.ts';
import type { Day } from '../../model/ids.ts';
import type { Phase } from '../../model/phases.ts';
import { keyPhrases } from './sentences/keys.ts';
import { phasePhrases } from './sentences/phases.ts';

type By = { by: string };
type Named = { name: string };

/** "Last met on Monday 3 May 2027"; nothing where it is not known. */
const metSaid = (met: Day | 'none' | undefined): string[] =>
  met === undefined ? [] : [met === 'none' ? 'has not met yet' : `last met on ${long(met)}`];

/** A programme of partnerships as a whole: who leads it, and what they see of it. */
export const programmePhrases = {
  ...keyPhrases,
  ...phasePhrases,
  'label.programme.lead': (_: object) => 'Who leads the programme',
  'label.programme.overview': (_: object) => 'The programme',
  'label.programme.hand-on': (_: object) => 'Hand it on',
  'label.programme.take-on': (_: object) => 'I’ll lead it',
  'label.programme.decline': (_: object) => 'Not me',
  'label.programme.keep': (_: object) => 'Keep it',
  'example.programme.lead': (_: object) => 'partnership lead',
  'example.programme.overview': (_: object) => 'partnership programme',
  'form.programme.hand-on': (_: object) => 'Hand the programme on',
  'field.programme.lead': (_: object) => 'Who shall lead it',
  'hint.programme.lead': (_: object) => 'They are asked. Until they say yes, you lead it.',
  'programme.nobody-leads': (_: object) =>
    'Nobody leads the programme. A chair or clerk of its oldest partnership takes it on with ‘partnership lead’.',
  'programme.only-lead': ({ lead }: { lead: string }) =>
    `Only ${lead}, who leads the programme, can do that. Ask them.`,
  'programme.not-on-list': ({ partnership }: { partnership: string }) =>
    `They are not on the list of ${partnership}. Choose somebody who is.`,
  'programme.in-no-chat': ({ name }: Named) =>
    `${name} has no account in a chat, so nobody could ask them. Choose somebody else.`,
  'programme.lead-already': (_: object) =>
    'You lead the programme already. Hand it on to have somebody else lead it.',
  'programme.asked-already': ({ name }: Named) =>
    `${name} is asked already. Until they say yes, you lead the programme.`,
  'programme.lead-offered': ({ by }: By) =>
    `${by} asks you to lead the programme of partnerships. Whoever leads it sees all of them, with meetings, reviews and vacant seats. Will you?`,
  'programme.handing-on': ({ name }: Named) =>
    `${name} is asked to lead the programme. Until they say yes, you do.`,
  'programme.has-lead': ({ by, as }: By & { as: 'handed-on' | 'taken-on' }) =>
    as === 'handed-on'
      ? `${by} said yes and leads the programme of partnerships now.`
      : `${by} took on the programme of partnerships, which nobody led.`,
  'programme.you-lead': (_: object) =>
    'You lead the programme now. ‘partnership programme’ shows all its partnerships.',
  'programme.nobody-asked': (_: object) =>
    'Only whoever is asked to lead the programme, or has asked somebody, can say that. Look who leads it.',
  'programme.kept': ({ name }: Named) =>
    `${name} is asked no longer, and you go on leading the programme.`,
  'programme.offer-taken-back': ({ by }: By) =>
    `${by} goes on leading the programme of partnerships; you are asked no longer.`,
  'programme.declined': (_: object) => 'You said no, and whoever leads the programme is told.',
  'programme.was-declined': ({ by }: By) =>
    `${by} does not want to lead the programme of partnerships. You go on leading it; hand it on to somebody else if you like.`,
  'programme.lead': (v: {
    lead?: string;
    mine: boolean;
    since?: Day;
    offered?: string;
    asked: boolean;
    oldest?: string;
  }) => {
    const since = v.since === undefined ? '' : ` since ${long(v.since)}`;
    const leads =
      v.lead === undefined
        ? `Nobody leads the programme of partnerships.${v.oldest === undefined ? '' : ` Chair or clerk of ${v.oldest}, its oldest partnership, can take it on.`}`
        : `${v.mine ? 'You lead' : `${v.lead} leads`} the programme of partnerships${since}.`;
    if (v.asked) return `${leads} You are asked to take it over.`;
    return v.offered === undefined ? leads : `${leads} ${v.offered} is asked to take it over.`;
  },
  'programme.file-needs-place': (_: object) =>
    'The file is taken out in a partnership in which you sit, and you sit in none. Look at the list instead.',
  'programme.title': (v: {
    open: number;
    proposed: number;
    closed: number;
    reviews: number;
    vacant: number;
  }) =>
    [
      `The programme: ${count(v.open, 'partnership', 'partnerships')}`,
      ...(v.proposed > 0 ? [`${v.proposed} proposed`] : []),
      ...(v.closed > 0 ? [`${v.closed} closed`] : []),
      ...(v.reviews > 0 ? [count(v.reviews, 'review waits', 'reviews wait')] : []),
      ...(v.vacant > 0 ? [count(v.vacant, 'seat vacant', 'seats vacant')] : []),
    ].join(', '),
  'programme.row': (v: {
    partnership: string;
    kind?: string;
    closed: boolean;
    proposed?: number;
    phase?: Phase;
    paused?: Day;
    met?: Day | 'none';
    next?: Day;
    review?: Day;
    nextReview?: Day;
    vacant: number;
  }) =>
    [
      v.partnership,
      ...(v.kind === undefined ? [] : [v.kind]),
      ...(v.closed ? ['closed'] : []),
      ...(v.proposed === undefined ? [] : [`proposed, ${v.proposed} of 2 keys given`]),
      ...(v.phase === undefined
        ? []
        : [phasePhrases['programme.phase-is']({ phase: v.phase }).toLowerCase()]),
      ...(v.paused === undefined ? [] : [`paused until ${long(v.paused)}`]),
      ...metSaid(v.met),
      ...(v.next === undefined ? [] : [`next meeting ${long(v.next)}`]),
      ...(v.review === undefined ? [] : [`review waits since ${long(v.review)}`]),
      ...(v.review === undefined && v.nextReview !== undefined
        ? [`next review ${long(v.nextReview)}`]
        : []),
      ...(v.closed || v.vacant === 0 ? [] : [count(v.vacant, 'seat vacant', 'seats vacant')]),
    ].join(' · '),
};
