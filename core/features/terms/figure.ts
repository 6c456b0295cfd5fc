import type { ClauseRule, Quorum } from '../../model/clauses.ts';
import { type SeatKind, seatKinds } from '../../model/seat-kinds.ts';

/** The kinds of rule that a form offers. */
export const ruleKinds = [
  'none',
  'seats',
  'share',
  'kinds',
  'chair',
  'working-days',
  'days',
  'majority-cast',
  'majority-roll',
  'casting',
  'deputies-councillor',
  'deputies-other',
  'voting-open',
  'voting-secret',
  'review',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

const named: Readonly<Record<string, readonly [number, number]>> = {
  half: [1, 2],
  third: [1, 3],
  'one-third': [1, 3],
  'two-thirds': [2, 3],
  quarter: [1, 4],
  'one-quarter': [1, 4],
  'three-quarters': [3, 4],
  all: [1, 1],
};
const most = 10_000;

/** A share as people write it: "half", "2/3", "7 %", "33.3 %"; exact, undefined where it is none. */
const fraction = (text: string): readonly [number, number] | undefined => {
  const name = text.replace(' ', '-');
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  if (known) return known;
  const percent = /^(\d{1,3})(?:\.(\d{1,2}))?\s*(?:%|per ?cent)$/.exec(text);
  if (percent) {
    const [, whole = '', part = ''] = percent;
    return [Number(`${whole}${part}`), 100 * 10 ** part.length];
  }
  const divided = /^(\d{1,5})\s*(?:\/|in|out of)\s*(\d{1,5})$/.exec(text);
  return divided ? [Number(divided[1]), Number(divided[2])] : undefined;
};

const ofSeats: ReadonlySet<string> = new Set(['of', 'the', 'all', 'seats', 'members']);
/** "half of all the seats" as "half": one word after the other, in time as it is long. */
const withoutSeats = (text: string): string => {
  const words = text.split(' ');
  while (words.length > 1 && ofSeats.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ').trim();
};

const share = (
  typed: string,
): Pick<Extract<Quorum, { by: 'share' }>, 'top' | 'bottom' | 'over'> | undefined => {
  const over = /^(?:more than|over)\s+/.exec(typed)?.[0] ?? '';
  const text = withoutSeats(typed.slice(over.length).replace(/^an? /, ''));
  const [top = 0, bottom = 0] = fraction(text) ?? [];
  if (top < 1 || bottom > most || top > bottom || (over && top === bottom)) return undefined;
  return { top, bottom, ...(over ? { over: true } : {}) };
};

/** The kinds of seat in a list of them: "councillor, community and police" has one that is none. */
const kindsIn = (typed: string): SeatKind[] | undefined => {
  const words = typed
    .replace(/\band\b/g, ',')
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found = words.map((word) =>
    seatKinds.find((kind) => kind === word || `${kind}s` === word || word === `${kind} seat`),
  );
  const all = found.filter((one) => one !== undefined);
  return all.length === words.length && all.length > 0 ? [...new Set(all)] : undefined;
};

const whole = (typed: string, highest: number): number | undefined => {
  const number = /^\d{1,3}/.test(typed)
    ? Number(
        /^\d{1,3}(?=$|\s*(?:seats?|months?|deput(?:y|ies)|(?:working )?days?)$)/.exec(typed)?.[0],
      )
    : 0;
  return number >= 1 && number <= highest ? number : undefined;
};

/** A rule out of its kind and the figure that was written; 'unread' where that is none for it. */
export const ruleFrom = (
  kind: RuleKind,
  figure: string | undefined,
  all: boolean,
): ClauseRule | undefined | 'unread' => {
  const typed = (figure ?? '').trim().toLowerCase();
  const ofAll = all ? ({ all: true } as const) : {};
  const asQuorum = (quorum: Quorum): ClauseRule => ({ rule: 'quorum', quorum });
  switch (kind) {
    case 'none':
      return undefined;
    case 'chair':
      return asQuorum({ by: 'chair' });
    case 'voting-open':
    case 'voting-secret':
      return { rule: 'voting', secret: kind === 'voting-secret' };
    case 'review': {
      const months = whole(typed, 60);
      return months ? { rule: 'review', months } : 'unread';
    }
    case 'casting':
      return { rule: 'casting' };
    case 'seats': {
      const number = whole(typed, 500);
      return number ? asQuorum({ by: 'number', number, ...ofAll }) : 'unread';
    }
    case 'share': {
      const part = share(typed);
      return part ? asQuorum({ by: 'share', ...part, ...ofAll }) : 'unread';
    }
    case 'kinds': {
      const kinds = kindsIn(typed);
      return kinds ? asQuorum({ by: 'kinds', kinds }) : 'unread';
    }
    case 'majority-cast':
    case 'majority-roll': {
      const part = share(typed);
      if (!part) return 'unread';
      return { rule: 'majority', ...part, of: kind === 'majority-cast' ? 'cast' : 'roll' };
    }
    case 'deputies-councillor':
    case 'deputies-other': {
      const most = /^(?:none|no|0)$/.test(typed) ? 0 : whole(typed, 3);
      if (most === undefined) return 'unread';
      return { rule: 'deputies', of: kind === 'deputies-other' ? 'other' : 'councillor', most };
    }
    case 'days':
    case 'working-days': {
      const days = whole(typed, 90);
      if (!days) return 'unread';
      return { rule: 'notice', days, ...(kind === 'days' ? {} : { working: true }) };
    }
  }
};

const asTyped = ({ top, bottom, over }: ReturnType<typeof share> & object): string =>
  `${over ? 'more than ' : ''}${top}/${bottom}`;

/** The same the other way: how a form shows a rule. */
export const figureOf = (
  rule: ClauseRule | undefined,
): { readonly kind: RuleKind; readonly figure?: string; readonly all?: boolean } => {
  if (!rule) return { kind: 'none' };
  if (rule.rule === 'voting') return { kind: rule.secret ? 'voting-secret' : 'voting-open' };
  if (rule.rule === 'review') return { kind: 'review', figure: `${rule.months}` };
  if (rule.rule === 'deputies') {
    return { kind: `deputies-${rule.of}`, figure: rule.most === 0 ? 'none' : `${rule.most}` };
  }
  if (rule.rule === 'casting') return { kind: 'casting' };
  if (rule.rule === 'notice') {
    return { kind: rule.working ? 'working-days' : 'days', figure: `${rule.days}` };
  }
  if (rule.rule === 'majority') return { kind: `majority-${rule.of}`, figure: asTyped(rule) };
  const { quorum } = rule;
  switch (quorum.by) {
    case 'number':
      return { kind: 'seats', figure: `${quorum.number}`, all: quorum.all === true };
    case 'share':
      return { kind: 'share', figure: asTyped(quorum), all: quorum.all === true };
    case 'kinds':
      return { kind: 'kinds', figure: quorum.kinds.join(', ') };
    case 'chair':
      return { kind: 'chair' };
  }
};
