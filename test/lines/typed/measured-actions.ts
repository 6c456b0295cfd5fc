import type { Expected, TypedLine } from './expected.ts';

/** The day that is asked for by a wish without one: ten working days after Monday 28 December 2026, a bank holiday. */
const soon = '2027-01-12';

const action = (title: string, more: object = {}): Expected => ({ makes: [{ title, ...more }] });

/** Lines about actions that busy people typed into the running product, and what they meant. */
export const measuredActions: readonly TypedLine[] = [
  // Actions.
  {
    typed: '/action Chase the highways team re: lamps on Mill Lane asap @sam',
    means: action('Chase the highways team re: lamps on Mill Lane', { owner: 'Sam', due: soon }),
  },
  {
    typed: '/action ring Colm about the scout hut next weds',
    means: {
      of: 'A',
      says: /Wednesday/,
      offers: ['Wednesday 30 December', 'Wednesday 6 January'],
    },
  },
  {
    typed: '/action get 3 quotes for fencing by end of month sam',
    means: action('Get 3 quotes for fencing', { owner: 'Sam', due: '2026-12-31' }),
  },
  {
    typed: '/action Can you remind Noor to send the youth club figures by fri 2pm',
    means: [
      action('Send the youth club figures', { owner: 'Noor', due: '2027-01-01' }),
      action('Remind Noor to send the youth club figures', { due: '2027-01-01' }),
    ],
  },
  {
    typed: '/action O’Brien’s yard – get St John’s gate mended 🙏 by friday',
    means: action('O’Brien’s yard – get St John’s gate mended 🙏', { due: '2027-01-01' }),
  },
  {
    typed: '/action Fix the gate @sam @asha @noor by Fri',
    means: action('Fix the gate', { owner: 'Sam', with: ['Asha', 'Noor'], due: '2027-01-01' }),
  },
  {
    typed:
      '/action um can you add an action for sam to speak to the police about speeding on liverpool road by the end of next week please',
    means: action('Speak to the police about speeding on liverpool road', {
      owner: 'Sam',
      due: '2027-01-08',
    }),
  },
  {
    typed:
      'new action comma book the community hall for the drop in session full stop due the third of february',
    means: [
      {
        form: 'action.create',
        holds: ['ook the community hall for the drop in session'],
      },
      action('Book the community hall for the drop in session', { due: '2027-02-03' }),
    ],
  },
  {
    typed: '/action Sam to paint the shelter by easter',
    means: { of: 'A', says: /Sam|Paint the shelter/, offers: ['Easter Sunday 28 March'] },
  },
  {
    typed: '/action replce lamps on mil lane by thurs',
    means: action('Replce lamps on mil lane', { due: '2026-12-31' }),
  },
  {
    typed:
      '/action Minutes 14 December\n1. SG to ring the bus company by 15/1\n2. Sam - order 4 no. bins by end Jan\n3. All: look at the plan\n4. Asha to bring the figures at next mtg',
    means: {
      says: /four actions.*Order 4 no\. bins.*Sam.*31 January 2027.*Asha.*8 January 2027/s,
    },
  },
  { typed: '/action A1 done', means: { does: 'A-1', says: /A-1 is done/ } },
  { typed: '/action mark a-3 as complete', means: { does: 'A-3', says: /A-3 is done/ } },
  { typed: '/action give A-4 to Noor', means: { does: 'A-4', says: /given to Noor/ } },
  {
    typed: '/action change the date of A-6 to 22 Jan',
    means: { does: 'A-6', says: /Friday 22 January 2027/ },
  },
  { typed: '/action A-7 tomorrow', means: { says: /A-7/, offers: ['Due Tuesday 29 December'] } },
  { typed: '/action whats overdue', means: { says: /Mend the gate hinges/ } },
  { typed: '/action what have i got on', who: 'Sam', means: { says: /Fix the lights/ } },
  {
    typed: '/action done with the bins',
    means: [
      { says: /bins/, offers: ['Make the action ‘Done with the bins’'] },
      { does: 'A-5', says: /A-5 is done/ },
    ],
  },
  { typed: '/action update on A-4 please', means: { says: /A-4.*[Rr]epaint the bus shelter/s } },
  {
    typed: '/action A-9 is waiting on the caretaker',
    means: [
      { says: /A-9/, offers: ['Blocked, waiting for the caretaker'] },
      { does: 'A-9', says: /blocked, waiting for the caretaker/ },
    ],
  },
  // Stays as it is: the list is shown, soonest first, so that A-6 stands before A-1.
  { typed: '/action sam', means: { says: /Fix the lights.*Order the planters/s } },
  {
    typed: '/action Paint railings, by 5 jan, sam & noor',
    means: action('Paint railings', { owner: 'Sam', with: ['Noor'], due: '2027-01-05' }),
  },
  {
    typed: '/action Sam: Paint railings by tues',
    means: action('Paint railings', { owner: 'Sam', due: '2026-12-29' }),
  },
  {
    typed: '/action Chase lamps by end of the month',
    means: action('Chase lamps', { due: '2026-12-31' }),
  },
  {
    typed: '/action Chase lamps in 2 weeks @sam',
    means: action('Chase lamps', { owner: 'Sam', due: '2027-01-11' }),
  },
  {
    typed: '/action chase lamps by ASAP @sam',
    means: action('Chase lamps', { owner: 'Sam', due: soon }),
  },
  {
    typed: '/action email the Cllrs by friday please',
    means: action('Email the Cllrs', { due: '2027-01-01' }),
  },
  {
    typed: '/action fix bench @Sam Friday',
    means: action('Fix bench', { owner: 'Sam', due: '2027-01-01' }),
  },
  {
    typed: '/action Fix bench before xmas',
    means: [
      { of: 'A', says: /Christmas/, offers: ['Friday 24 December'] },
      { says: /Christmas/, offers: ['Friday 24 December 2027'] },
    ],
  },
  {
    typed: '/action fix sign by thursday week @sam thanks',
    means: action('Fix sign', { owner: 'Sam', due: '2027-01-07' }),
  },
  {
    typed: '/action fix sign by w/c 4 jan',
    means: [
      action('Fix sign', { due: '2027-01-04' }),
      { of: 'A', says: /week of 4 January/, offers: ['Monday 4 January'] },
    ],
  },
  {
    typed: '/action Repair the slipway @owen by 15 Jan',
    who: 'Tess',
    means: action('Repair the slipway', { owner: 'Owen', due: '2027-01-15' }),
  },
  {
    typed: '/action Repair the slipway asap please @Owen',
    who: 'Tess',
    means: action('Repair the slipway', { owner: 'Owen', due: soon }),
  },
  {
    typed: 'please add an action for me to ring the vicar tomorrow',
    who: 'Tess',
    means: action('Ring the vicar', { owner: 'Tess', due: '2026-12-29' }),
  },
  {
    typed: '/action Chase lamps @sam by 15 Jan pls',
    means: action('Chase lamps', { owner: 'Sam', due: '2027-01-15' }),
  },
  {
    typed: '/action @sam order bins next week',
    means: { of: 'A', says: /next week/, offers: ['Monday 4 January'] },
  },
  {
    typed: '/action @sam order bins tomorrow',
    means: action('Order bins', { owner: 'Sam', due: '2026-12-29' }),
  },
  {
    typed: '/action Order bins - Sam - Friday',
    means: action('Order bins', { owner: 'Sam', due: '2027-01-01' }),
  },
  {
    typed: '/action Order bins (Sam) by 15/7',
    means: [
      action('Order bins', { owner: 'Sam', due: '2027-07-15' }),
      { makes: [{ title: 'Order bins (Sam)', due: '2027-07-15' }] },
    ],
  },
  {
    typed: '/action order bins @sam by mid July',
    means: { of: 'A', says: /mid July/, offers: ['Thursday 15 July'] },
  },
  {
    typed: '/action Order bins @sam for the 15th',
    means: action('Order bins', { owner: 'Sam', due: '2027-01-15' }),
  },
  {
    typed: "/action I'll ring the vicar by friday",
    means: action('Ring the vicar', { owner: 'Priya', due: '2027-01-01' }),
  },
  {
    typed: '/action me to ring the vicar by friday',
    means: action('Ring the vicar', { owner: 'Priya', due: '2027-01-01' }),
  },
];
