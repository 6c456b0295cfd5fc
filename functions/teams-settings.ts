import type { TeamsSettings } from '../adapters/teams/settings.ts';
import { type Anew, type Environment, settings } from './settings.ts';

/** What the Teams side is told, and a way to the password as it is kept by now. */
export const teamsSettings = (told: Environment, anew: Anew): TeamsSettings => {
  const given = settings('teams', told);
  const passwordAnew = async () =>
    (await anew?.())?.TEAMS_APP_PASSWORD?.trim() || given.TEAMS_APP_PASSWORD;
  return anew ? { ...given, passwordAnew } : given;
};
