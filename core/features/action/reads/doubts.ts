import { withoutNoun } from '../../../language/answers.ts';
import { personLabel, typedName } from '../../../language/ask-who.ts';
import { part, retyped, typedText } from '../../../language/line.ts';
import { fullNames, type Mentioned } from '../../../language/people.ts';
import type { Saying } from '../../../language/saying.ts';
import { say } from '../../../language/saying.ts';
import type { Who } from '../../../model/id-schemas.ts';
import { titleLength } from '../../../model/limits.ts';
import type { ActionDraft } from '../ask-fields.ts';
import type { Item } from './item.ts';

/** What must be asked before an action is made: each choice completes the draft, or the line to be read again. */
export interface Doubt {
  readonly kind: 'asked' | 'refused';
  readonly saying: Saying;
  readonly choices: readonly {
    readonly label: Saying;
    /** What it adds to the draft; absent where the corrected line is read instead. */
    readonly patch?: Partial<ActionDraft>;
    /** The whole text with this choice typed in; absent where it cannot be typed. */
    readonly line?: string;
  }[];
  /** What the form can ask as well. */
  readonly form?: 'label.pick' | 'label.reading.choose';
}

const dueDoubt = ({ due, line }: Item): Doubt[] => {
  if (!due || due.read.kind === 'day') return [];
  const { kind, saying, choices, pick } = due.read;
  const title = typedText(line).slice(0, titleLength).toWellFormed();
  return [
    {
      kind,
      saying,
      choices: [
        ...choices.map(({ label, day }) => ({
          label,
          patch: { due: day },
          line: retyped(due.whole, `by ${day}`),
        })),
        ...(due.bare ? [{ label: say('label.reading.as-typed', {}), patch: { title } }] : []),
      ],
      ...(pick ? { form: 'label.pick' } : {}),
    },
  ];
};

const nearDoubt = ({ nearDue }: Item): Doubt[] => {
  if (!nearDue) return [];
  const line = retyped(nearDue.phrase, nearDue.corrected);
  return [
    {
      kind: 'asked',
      saying: say('reading.near', { line: withoutNoun(line) }),
      choices: [
        { label: say('label.reading.line', { line: nearDue.corrected }), line },
        { label: say('label.reading.as-typed', {}), patch: {} },
      ],
    },
  ];
};

/** The owner is the first of the names, the others are with them. */
const asOwner = (draft: ActionDraft, first: boolean, who: Who): Partial<ActionDraft> =>
  first ? { owner: who } : { with: [...(draft.with ?? []), who] };

const whoDoubt = (item: Item, draft: ActionDraft, mentioned: Mentioned): Doubt[] => {
  const { read, start, end } = mentioned;
  if (read.kind === 'who') return [];
  const first = item.who[0] === mentioned;
  const typed = part(item.line, start, end);
  if (read.kind === 'which') {
    return [
      {
        kind: 'asked',
        saying: say('reading.who-which', { name: read.name }),
        choices: fullNames(read.among).map(({ entry, full }) => ({
          label: personLabel(full),
          patch: asOwner(draft, first, { person: entry.person }),
          line: retyped(typed, typedName(full)),
        })),
      },
    ];
  }
  const text = typed.plain;
  return [
    {
      kind: 'asked',
      saying: say('reading.who-unknown', { name: read.name }),
      choices: [
        { label: say('label.reading.no-owner', {}), patch: {}, line: retyped(typed, '') },
        {
          label: say('label.reading.keep-text', { text }),
          patch: { title: `${draft.title} ${text}`.slice(0, titleLength) },
        },
      ],
      form: 'label.reading.choose',
    },
  ];
};

/** Everything in an item that people must be asked about, in the order in which it is asked. */
export const doubtsOf = (item: Item, draft: ActionDraft): Doubt[] => [
  ...item.who.flatMap((mentioned) => whoDoubt(item, draft, mentioned)),
  ...dueDoubt(item),
  ...nearDoubt(item),
];
