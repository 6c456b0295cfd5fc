import type { Expected, TypedLine } from './expected.ts';

const sets = (title: string, day: string, time: string, ends?: string): Expected => ({
  sets: { title, day, time, ...(ends ? { ends } : {}) },
});
const meeting = (typed: string, means: Expected | readonly Expected[]): TypedLine => ({
  typed: `/meeting schedule ${typed}`,
  means,
});
const evening = (range: string): TypedLine =>
  meeting(`Range 2 March ${range} Hall`, sets('Range', '2027-03-02', '18:30', '20:00'));
const poll = (options: readonly string[], until = 'until Friday'): TypedLine => ({
  typed: `/poll "Which one?" ${options.map((one) => `"${one}"`).join(' ')} ${until}`,
  means: { opens: { question: 'Which one?', options } },
});
const action = (typed: string, title: string, more: object = {}): TypedLine => ({
  typed: `/action ${typed}`,
  means: { makes: [{ title, ...more }] },
});
const done: readonly Expected[] = [
  { does: 'A-2', says: /^(?:crosby )?A-2 is done: Ring the parish\. What/ },
];

/** What people have reported of other bots, date readers and counters, tried here. */
export const reported: readonly TypedLine[] = [
  // A range, half of it said.
  meeting('Range seven 2 March 6.30-8pm Hall', sets('Range seven', '2027-03-02', '18:30', '20:00')),
  ...['6:30-8pm', '6.30 - 8.00pm', '6:30 till 8pm', 'half six to eight'].map(evening),
  meeting('Range 2 March 6-8pm Hall', sets('Range', '2027-03-02', '18:00', '20:00')),
  meeting('Range 2 March 6-7.30pm Hall', sets('Range', '2027-03-02', '18:00', '19:30')),
  meeting('Range 2 March 7 to 9.30 pm Hall', sets('Range', '2027-03-02', '19:00', '21:30')),
  meeting('Range 2 March 9.15-10.45am Hall', sets('Range', '2027-03-02', '09:15', '10:45')),
  meeting('Range 2 March 11-1pm Hall', sets('Range', '2027-03-02', '11:00', '13:00')),
  meeting('Range 2 March 11.30-1pm Hall', sets('Range', '2027-03-02', '11:30', '13:00')),
  meeting('Range 2 March 10-12.30pm Hall', sets('Range', '2027-03-02', '10:00', '12:30')),
  meeting('Range 2 March 6:30-20:00 Hall', sets('Range', '2027-03-02', '06:30', '20:00')),
  meeting('Range 2 March 10-12 Hall', sets('Range', '2027-03-02', '10:00', '12:00')),
  // A day and an hour that share their numbers.
  meeting('Panel C 6 May 12 noon Town Hall', sets('Panel C', '2027-05-06', '12:00')),
  meeting('Panel C 6 May 10 am Town Hall', sets('Panel C', '2027-05-06', '10:00')),
  meeting('Panel C 6 May 9.30 Town Hall', sets('Panel C', '2027-05-06', '09:30')),
  meeting('Panel C 5 May 12:00 Town Hall', sets('Panel C', '2027-05-05', '12:00')),
  meeting('Panel C Thursday 6 May 12 noon', sets('Panel C', '2027-05-06', '12:00')),
  meeting('Panel C 6 May 2027 12 noon', sets('Panel C', '2027-05-06', '12:00')),
  meeting('Panel C 6 May, 12 noon Town Hall', sets('Panel C', '2027-05-06', '12:00')),
  meeting('Budget B 12 noon on 6 May', sets('Budget B', '2027-05-06', '12:00')),
  meeting("Panel C 6 May 3 o'clock Town Hall", { says: /3 o'clock: /, offers: ['15:00'] }),
  meeting('Panel C 1 June 31 High Street', { says: /what time/ }),
  { typed: '/meeting move M-2 6 May 12 noon', means: { does: 'M-2', says: /6 May 2027, 12:00/ } },
  // An end at midnight, and after it.
  meeting(
    'Vigil 2 March from noon to midnight Hall',
    sets('Vigil', '2027-03-02', '12:00', '00:00'),
  ),
  meeting('Vigil 2 March 22:00 to 00:30 Hall', sets('Vigil', '2027-03-02', '22:00', '00:30')),
  // A holiday at a weekend is a day of its own.
  meeting('Xmas planning 25 Dec 2027 10:00 Hall', { says: /Christmas Day/ }),
  // Options that differ by a sign, and two that look the same.
  poll(['A', 'A+', 'A-']),
  poll(['C', 'C++', 'C#']),
  poll(['50%', '50']),
  poll(['10-12', '10.12']),
  {
    typed: '/poll "Which?" "Pier" "Pi\u200Ber" until Friday',
    means: { says: /there twice/ },
  },
  {
    typed: "/poll 'Single?' 'A' 'B' until Friday",
    means: { form: 'poll.create', holds: ['Single?', '"A\\nB"'] },
  },
  // When a poll closes.
  poll(['Pier', 'Park'], 'until midnight'),
  poll(['Pier', 'Park'], 'until 8 Jan 17'),
  poll(['Pier', 'Park'], 'until 6 May 12 noon'),
  {
    typed: '/poll "Which one?" "Pier" "Park" until 8 Jan 9',
    means: { says: /9/, offers: ['09:00', '21:00'] },
  },
  // The date of an action.
  action('Order bins due: 12/02/2027', 'Order bins', { due: '2027-02-12' }),
  action('Order bins, due date: 12/02/2027', 'Order bins', { due: '2027-02-12' }),
  action('Order bins deadline: 8 January', 'Order bins', { due: '2027-01-08' }),
  action('Order bins by: Friday', 'Order bins', { due: '2027-01-01' }),
  action('Order bins by 3rd of the month', 'Order bins', { due: '2027-01-03' }),
  action('Order bins by the 3rd of next month', 'Order bins', { due: '2027-01-03' }),
  action('Order bins within 2 weeks', 'Order bins', { due: '2027-01-11' }),
  {
    typed: '/action Order bins by mid March',
    means: { says: /mid March/, offers: ['Monday 15 March'] },
  },
  // Signs and thanks say nothing of what changed.
  { typed: '/action DONE A-2!', means: done },
  { typed: 'DONE A-2!', means: done, who: 'Noor', where: 'direct' },
  { typed: '/action done A-2 :)', means: done },
  { typed: '/action done A-2 thanks!', means: done },
  { typed: '/action A-2 done 👍', means: done },
  {
    typed: '/action drop A-2!!',
    means: { does: 'A-2', says: /^A-2 was dropped: Ring the parish\./ },
  },
  // Help is nothing new.
  ...['/meeting help', '/meeting ?', '/meeting how do I set one', '/review how do I answer it'].map(
    (typed): TypedLine => ({ typed, means: { says: /How to type it/ } }),
  ),
  ...['/partnership ?', '/poll how do i vote', '/vote help please'].map(
    (typed): TypedLine => ({ typed, means: { says: /How to type it/ } }),
  ),
  // Of several that are named together the first is not done alone.
  ...['/action close A-2 and A-5', '/action done A-2, A-5', '/action finished A-2 & A-5'].map(
    (typed): TypedLine => ({
      typed,
      means: { says: /./, offers: ['Both', 'Done: A-2', 'Done: A-5'] },
    }),
  ),
  {
    typed: '/action done A-2 and A-5 both rung',
    means: { says: /both rung/, offers: ['Done: A-2', 'Done: A-5'] },
  },
  { typed: '/action drop A-2 and A-5', means: { says: /./, offers: ['A-2', 'A-5'] } },
  { typed: '/action give A-2 and A-5 to sam', means: { says: /./, offers: ['A-2', 'A-5'] } },
  // More lines than are made at a time.
  {
    typed: `/action ${Array.from({ length: 23 }, (_, at) => `- Order item ${at + 1}`).join('\n')}`,
    means: { says: /23 lines/, offers: ['Use the first 20', 'The other 3'] },
  },
];
