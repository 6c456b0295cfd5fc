type Chat = 'slack' | 'teams';
interface SceneStep {
  readonly who: string;
  /** A channel by its name, or `direct`. */
  readonly room: string;
  /** What is put where people type, to be sent by them. */
  readonly put?: string;
  /** What the message says that is brought into sight. */
  readonly find?: string;
}
/** One step of the story: what to do, whom to be and where to look, and how it shows that it was done. */
export interface StoryStep {
  readonly title: string;
  readonly how: string;
  /** The window in which one acts. */
  readonly act: Chat;
  readonly slack?: SceneStep;
  readonly teams?: SceneStep;
  /** The chats in which it must show. */
  readonly where: readonly Chat[];
  /** How often a line of the bot shows it. */
  readonly shows: (line: string) => number;
}

const both: readonly Chat[] = ['slack', 'teams'];
const matches =
  (pattern: RegExp) =>
  (line: string): number =>
    pattern.test(line) ? 1 : 0;
/** The number in front of these words. */
const numbered =
  (pattern: RegExp) =>
  (line: string): number =>
    Number(pattern.exec(line)?.[1] ?? 0);

const isAction = matches(/^Action A-\d+/);
const isFinished = matches(/^Action A-\d+, .* was finished by /);
const isFront = matches(/\. Chair .*\d+ open actions?/);
/** The channels in which the story is told, and looked for. */
export const here = { slack: 'southport', teams: 'Southport partners' } as const;
const lamps = 'Replace the lamps on Mill Lane';

const makes: StoryStep = {
  title: 'Make an action by one line',
  how: `Type “/action ${lamps} @owen by Friday” in Slack. Its card comes to both windows.`,
  act: 'slack',
  slack: { who: 'Priya', room: here.slack, put: `/action ${lamps} @owen by Friday` },
  teams: { who: 'Owen', room: here.teams },
  where: both,
  shows: isAction,
};
const finishes: StoryStep = {
  title: 'Finish it in Teams; look left',
  how: 'Be Owen in Teams and press Done on a card. The card changes in Slack as well.',
  act: 'teams',
  slack: { who: 'Priya', room: here.slack, find: lamps },
  teams: { who: 'Owen', room: here.teams, find: lamps },
  where: both,
  shows: isFinished,
};

/** On the morning of 14 April 2011, with five partnerships at work. */
const sefton: readonly StoryStep[] = [
  {
    title: 'Vote in Slack; look right',
    how: 'Be Priya in Slack and press a choice under “Which priority first?”. Teams counts one more.',
    act: 'slack',
    slack: { who: 'Priya', room: here.slack, find: 'Which priority first?' },
    teams: { who: 'Tess', room: here.teams, find: 'Which priority first?' },
    where: both,
    shows: numbered(/\b(\d+) of \d+ have voted/),
  },
  makes,
  finishes,
  {
    title: 'Say that you are coming',
    how: 'Be Tess in Teams and press Attending under “Stakeholder engagement”. Slack counts you in.',
    act: 'teams',
    slack: { who: 'Priya', room: here.slack, find: 'Stakeholder engagement' },
    teams: { who: 'Tess', room: here.teams, find: 'Stakeholder engagement' },
    where: both,
    shows: numbered(/, M-\d+, .* at [\d:]+, .*\. (\d+) coming,/),
  },
  {
    title: 'Move the clock; the vote closes',
    how: 'Press +1 month three times. The vote ends on 30 June, and its result comes to both windows.',
    act: 'slack',
    slack: { who: 'Priya', room: here.slack },
    teams: { who: 'Tess', room: here.teams },
    where: both,
    shows: matches(/^Result of poll P-\d+/),
  },
  {
    title: 'Answer the six-month review',
    how: 'Press +1 month until December, be Asha in Slack, open Folkmoot (direct) and press Keep on.',
    act: 'slack',
    slack: { who: 'Asha', room: 'direct' },
    teams: { who: 'Owen', room: here.teams },
    where: both,
    shows: matches(/^Review R-\d+ of /),
  },
];

/** From nothing: Folkmoot is in no channel yet. */
const none: readonly StoryStep[] = [
  {
    title: 'Bring Folkmoot into Slack',
    how: 'Press Add Folkmoot in #southport.',
    act: 'slack',
    slack: { who: 'Priya', room: here.slack },
    teams: { who: 'Owen', room: here.teams },
    where: ['slack'],
    shows: matches(/^Folkmoot was added\.|\. Chair /),
  },
  {
    title: 'Set up a partnership',
    how: 'Press Set up a partnership here, choose a chair and press Save.',
    act: 'slack',
    slack: { who: 'Priya', room: here.slack, find: 'Folkmoot was added' },
    teams: { who: 'Owen', room: here.teams },
    where: ['slack'],
    shows: isFront,
  },
  {
    title: 'Join it from Teams',
    how: 'Type /partnership invite in Slack, press Add Folkmoot in Teams and paste there the line you were given.',
    act: 'slack',
    slack: { who: 'Priya', room: here.slack, put: '/partnership invite' },
    teams: { who: 'Owen', room: here.teams, put: '@Folkmoot partnership join ' },
    where: both,
    shows: isFront,
  },
  makes,
  finishes,
  {
    title: 'Put a question to the vote',
    how: 'Type the /poll line in Slack, open the vote, and press a choice in either window.',
    act: 'slack',
    slack: {
      who: 'Priya',
      room: here.slack,
      put: '/poll "What first?" "Street lights" "Youth club" until Friday 17:00',
    },
    teams: { who: 'Owen', room: here.teams },
    where: both,
    shows: numbered(/\b(\d+) of \d+ have voted/),
  },
];

/** The story of each way to begin. */
export const stories: Readonly<Record<'sefton' | 'none', readonly StoryStep[]>> = { sefton, none };
