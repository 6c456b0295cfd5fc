import type { Template } from '../template-names.ts';

type Clause = readonly [heading: string, text: string];

const names: Readonly<Record<Template, string>> = {
  informal: 'Informal area partnership',
  considerations: 'Six considerations',
  themed: 'Themed board',
  ward: 'Ward group',
};

const clauses: Readonly<Record<Template, readonly Clause[]>> = {
  informal: [
    [
      'Purpose',
      'We bring together the council, public services, the voluntary sector and residents of the area, to agree what matters most here and to act on it together.',
    ],
    [
      'Standing',
      'We are an informal partnership. We hold no money and employ nobody: each partner acts within its own powers and answers to its own body.',
    ],
    [
      'Membership',
      'Each organisation that takes part has a seat. Councillors of the area have seats of their own. The partnership may invite others as it needs them.',
    ],
    [
      'Meetings',
      'We meet at least four times a year. Members hear of a meeting five working days before it.',
    ],
    [
      'Between meetings',
      'What can wait for a meeting waits for it. What cannot is decided by a vote of the seats, and is told at the next meeting.',
    ],
    ['Quorum', 'A meeting can decide once a third of the seats are filled there, rounded up.'],
  ],
  considerations: [
    ['Purpose and remit', 'What this partnership is for, and what it leaves to others.'],
    ['Membership', 'Which organisations and people need to be on it, and how each seat is filled.'],
    ['Governance', 'How it is run: who chairs, how decisions are made, and to whom it answers.'],
    [
      'Priorities',
      'The few things it will work on first, and how it will know that they are done.',
    ],
    [
      'Links with others',
      'How it stands to the area committee, to other partnerships and to the council, so that nothing is done twice.',
    ],
    ['Resources and support', 'Who keeps its papers, and what each partner brings to the work.'],
  ],
  themed: [
    [
      'Purpose',
      'The board leads the work on its theme for the wider partnership, and reports to it on what has come of that work.',
    ],
    [
      'Membership',
      'Each partner with a part in the theme names one person with the authority to speak for it.',
    ],
    ['Chair', 'The board chooses its chair from among its members for two years at a time.'],
    [
      'Meetings',
      'The board meets every quarter. The agenda is out five working days before a meeting.',
    ],
    ['Quorum', 'Half of the seats, rounded up, must be filled for the board to decide.'],
    [
      'Review',
      'Each year the board looks at whether it is still needed and whether these terms still fit.',
    ],
  ],
  ward: [
    [
      'Purpose',
      'Councillors, residents and services of the ward agree a short plan for it and see that it is carried out.',
    ],
    [
      'Members',
      'The ward’s councillors, one person for each service that works in the ward, and residents’ groups.',
    ],
    [
      'Meetings',
      'The group meets in the ward. Members hear of a meeting five working days before it.',
    ],
    [
      'Change of boundaries',
      'Where the ward’s boundaries change, the group says beforehand what becomes of its plan and of money that is not spent.',
    ],
  ],
};

/** The terms that a partnership can begin from. */
export const templatePhrases = {
  'terms.template': ({ template }: { template: Template }) => names[template],
  'terms.template.heading': ({ template, number }: { template: Template; number: number }) =>
    clauses[template][number - 1]?.[0] ?? '',
  'terms.template.text': ({ template, number }: { template: Template; number: number }) =>
    clauses[template][number - 1]?.[1] ?? '',
};
