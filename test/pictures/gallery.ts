import { chapters, type Scene, type Shot } from './shots.ts';

const width = 420;
const picture = ({ name, title }: Shot, chat: 'slack' | 'teams', called: string) =>
  `<img src="pictures/${name}-${chat}.webp" width="${width}" alt="${title}, in ${called}">`;

const section = (shot: Shot): string => {
  const slack = shot.slack ? picture(shot, 'slack', 'Slack') : '';
  const teams = shot.teams ? picture(shot, 'teams', 'Microsoft Teams') : '';
  return `### ${shot.title}\n\n${shot.text}\n\n| Slack | Microsoft Teams |\n|---|---|\n| ${slack} | ${teams} |\n`;
};

/** The page that shows every card in both chats. */
export const cardsPage = (scenes: readonly Scene[]): string =>
  [
    '# The cards\n',
    'What Folkmoot shows, in both chats, as the console draws it with the renderers of Block Kit and of Adaptive Cards. The pictures are of the demonstration, and `npm run pictures` makes them and this page anew.\n',
    ...Object.entries(chapters).flatMap(([chapter, title]) => [
      `## ${title}\n`,
      ...scenes
        .flatMap(({ shots }) => shots.filter((shot) => shot.chapter === chapter))
        .map(section),
    ]),
  ].join('\n');
