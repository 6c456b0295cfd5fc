import { slackManifest } from '../../../../adapters/slack/manifest.ts';

/** The commands and shortcuts with which the app is installed; Slack itself knows no other. */
export const { slash_commands, shortcuts } = slackManifest({}).features;
