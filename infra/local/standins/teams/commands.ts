import { teamsManifest } from '../../../../adapters/teams/manifest.ts';

/** The commands with which the app is installed; Teams itself knows no other. */
const [extension] = teamsManifest({
  appId: '',
  version: '',
  developer: { name: '', websiteUrl: '', privacyUrl: '', termsOfUseUrl: '' },
}).composeExtensions;
/** What stands beside a message or where people write, by its name there. */
export const commands = extension?.commands ?? [];
/** Throws where Teams would not offer a command: not there, or not at all. */
export const checkCommand = (called: string, context: string): void => {
  if (!commands.some((one) => one.id === called && one.context.includes(context)))
    throw new Error(`The app has no command ${called} in ${context}.`);
};
