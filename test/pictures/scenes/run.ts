import { both, inSlack, type Scene } from '../shots.ts';

/** By what a partnership is run, and what it stands among. */
export const run: readonly Scene[] = [
  {
    play: async (laptop) => {
      const [priya, tess] = [laptop.slack('Priya'), laptop.teams('Tess')];
      await priya.type('/partnership terms');
      await priya.press('Begin with a template');
      await priya.submit({ template: 'informal' });
      await priya.type('/partnership terms draft');
      await tess.type('@Folkmoot partnership terms draft');
      await priya.type('/partnership add wards Ainsdale, Birkdale, Kew from 1 May 2012');
      await priya.type('/partnership wards');
      await tess.type('@Folkmoot partnership wards');
      await priya.type('/partnership tree');
      await laptop.drawn();
    },
    shots: [
      {
        chapter: 'own',
        name: 'terms',
        title: 'Terms of reference',
        text: 'In clauses, with the rules that the bot keeps; written by forms or begun from a template.',
        ...both(/6\. Quorum/),
      },
      {
        chapter: 'own',
        name: 'wards',
        title: 'Wards',
        text: 'From which day on, so that a boundary change is set ahead of time.',
        ...both(/^Wards of/),
      },
      {
        chapter: 'own',
        name: 'tree',
        title: 'The family',
        text: 'What stands under what in the programme, with who chairs it, when it meets and its wards.',
        slack: inSlack(/Crosby Area Partnership[\s\S]*Formby Area Partnership/),
      },
    ],
  },
];
