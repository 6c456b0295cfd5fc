import { direct, inSlack, inTeams, type Scene } from '../shots.ts';

/** What Folkmoot shows somebody in their own chat with it. */
export const alone: readonly Scene[] = [
  {
    play: async (laptop) => {
      await laptop.slack('Asha', 'direct').type('mine');
      await laptop.teams('Owen', 'direct').type('mine');
      await laptop.slack('Priya', 'direct').type('help');
      await laptop.teams('Owen', 'direct').type('help');
      await laptop.teams('Tess', 'direct').type('home');
      await laptop.slack('Priya', 'direct').type('mine partnerships');
      await laptop.teams('Priya').type('@Folkmoot meeting attend M-1');
      await laptop.drawn();
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'private',
        name: 'home',
        title: 'Home',
        text: 'The Home tab in Slack, the chat with Folkmoot in Teams: what waits for you in all your partnerships, with its buttons.',
        slack: { who: 'Priya', home: true },
        teams: inTeams(/./, 'Tess', 'direct'),
      },
      {
        chapter: 'private',
        name: 'mine',
        title: 'My things',
        text: 'What has your name on it, in all your partnerships.',
        ...direct(/^\d+ things? (has|have) your name/, 'Asha', 'Owen'),
      },
      {
        chapter: 'private',
        name: 'help',
        title: 'Help',
        text: 'What can be done here and now, as buttons.',
        ...direct(/^What you can do/, 'Priya', 'Owen'),
      },
      {
        chapter: 'private',
        name: 'one-person',
        title: 'Two accounts, one person',
        text: 'Asked in the chat that is known; what was pressed in the other waits for the answer.',
        slack: inSlack(/Is that also you/, 'Priya', 'direct'),
        teams: inTeams(/waits until then/, 'Priya'),
      },
    ],
  },
  {
    play: async (laptop) => {
      await laptop.slack('Priya', 'direct').press('Yes, one person');
      await laptop.teams('Priya', 'direct').type('mine partnerships');
      await laptop.teams('Priya').type('@Folkmoot partnership settings');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'private',
        name: 'partnerships',
        title: 'Your partnerships',
        text: 'For chair and clerk, on Mondays and when they ask for it.',
        ...direct(/^Your partnerships/, 'Priya', 'Priya'),
      },
      {
        chapter: 'own',
        name: 'settings',
        title: 'Settings',
        text: 'What chair and clerk change, and what anybody may look at.',
        slack: inSlack(/^Settings of/),
        teams: inTeams(/^Settings of/, 'Priya'),
      },
    ],
  },
];
