import { hears } from './heard.ts';
import type { SlackPerson } from './slack.ts';
import { type Story, southport } from './story.ts';
import type { TeamsPerson } from './teams.ts';

export type Somebody = SlackPerson | TeamsPerson;

/** All that this person hears in which these words are. */
export const said = (person: Somebody, words: string): readonly string[] =>
  hears(person).flatMap((one) => (one.said.includes(words) ? [one.said] : []));

/** Somebody in each of the four channels of Southport: the council's two, the charity's, the police's. */
export const everywhere = ({ slack, teams, partners }: Story): Somebody[] => [
  slack('Asha'),
  teams('Owen'),
  partners.slack('Hana'),
  partners.teams('Kofi'),
];

/** Sets Southport up in the council's workspace, and joins its tenant, the charity's workspace and the police's tenant by a code each. */
export const shownInAll = async (laptop: Story): Promise<void> => {
  const { slack, partners, setUp, join, codeFor, drawn } = laptop;
  await setUp('southport', southport(laptop));
  await join();
  const [hana, kofi] = [partners.slack('Hana'), partners.teams('Kofi')];
  await slack('Priya').type('/partnership invite');
  await hana.addBot();
  await hana.type(`/partnership join ${codeFor('Priya')}`);
  await slack('Priya').type('/partnership invite');
  await kofi.addBot();
  await kofi.type(`@Folkmoot partnership join ${codeFor('Priya')}`);
  await drawn();
};
