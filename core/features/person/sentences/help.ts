/** How the asker's own things are explained, and what can be typed. */
export const personHelpPhrases = {
  'help.mine': (_: object) => 'My things: everything with your name on it',
  'example.people.mine': (_: object) => 'mine',
  'example.people.away': (_: object) => 'away until 18 January',
  'example.people.link': (_: object) => 'partnership link',
  'example.people.undo': (_: object) => 'undo',
  'menu.mine': (_: object) => 'mine',
  'menu.mine.says': (_: object) => 'Everything with your name on it',
};
