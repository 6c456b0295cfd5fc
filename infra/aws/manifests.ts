import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backPath } from '../../adapters/slack/install.ts';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { teamsManifest } from '../../adapters/teams/manifest.ts';
import { isLoopback } from '../../functions/settings.ts';
import { colourIcon, outlineIcon } from './icons.ts';
import { zip } from './zip.ts';

const options = {
  url: { type: 'string' },
  prefix: { type: 'string' },
  'app-id': { type: 'string' },
  version: { type: 'string', default: '1.0.0' },
  developer: { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  targeted: { type: 'boolean', default: false },
  many: { type: 'boolean', default: false },
} as const;
const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const text = (manifest: unknown): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
/** What Microsoft asks for in the app's package, by the words of the command line. */
export const asked = ['developer', 'website', 'privacy', 'terms'] as const;

/**
 * What is handed to Slack and to Teams, by file name, from the words of a command line. Without `--url` Slack's is for
 * Socket Mode; with `--many` workspaces install it themselves. Without `--app-id` there is no package for Teams. Throws one sentence for what cannot be.
 */
export const manifests = (words: readonly string[]): Readonly<Record<string, Buffer>> => {
  const { values } = parseArgs({ args: [...words], options });
  const { url, prefix = '', 'app-id': appId, version, targeted, many } = values;
  if (prefix !== '' && prefix !== 'fm-') throw new Error('The prefix can be fm-, or none.');
  const isOurs = ({ protocol, hostname }: URL) => protocol === 'https:' || isLoopback(hostname);
  if (url !== undefined && !(URL.canParse(url) && isOurs(new URL(url))))
    throw new Error('The --url is the https address that the deployment printed as SlackUrl.');
  if (many && url === undefined)
    throw new Error('Say --url as well: workspaces that install the app come back to it.');
  const installed = many && url ? { installed: new URL(backPath, url).href } : {};
  const slack = {
    'slack.json': text(slackManifest({ prefix, ...(url ? { url } : {}), ...installed })),
  };
  const icon = { 'icon.png': colourIcon(512) };
  if (appId === undefined) return { ...slack, ...icon };
  if (!guid.test(appId)) throw new Error('The --app-id is the GUID of the app in Microsoft Entra.');
  const missing = asked.filter((name) => !values[name]).map((name) => `--${name}`);
  if (missing.length > 0)
    throw new Error(`Say ${missing.join(', ')} as well: Microsoft asks for it in the package.`);
  const { developer = '', website = '', privacy = '', terms = '' } = values;
  const manifest = teamsManifest({
    appId,
    version,
    targeted,
    developer: {
      name: developer,
      websiteUrl: website,
      privacyUrl: privacy,
      termsOfUseUrl: terms,
    },
  });
  const parcel = zip({
    'manifest.json': text(manifest),
    'color.png': colourIcon(192),
    'outline.png': outlineIcon(),
  });
  return { ...slack, ...icon, 'teams.json': text(manifest), 'teams.zip': parcel };
};

/** Writes them into `dist/manifests`; answers where each is. */
export const written = (files: Readonly<Record<string, Buffer>>): readonly string[] => {
  const into = join(import.meta.dirname, '../../dist/manifests');
  mkdirSync(into, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(into, name), bytes);
  return Object.keys(files).map((name) => `dist/manifests/${name}`);
};

if (import.meta.main) {
  try {
    for (const path of written(manifests(process.argv.slice(2)))) console.log(path);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
