import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundle, functionNames, installNames } from './bundle.ts';
import { packWhereItFits, processorFor } from './pack.ts';
import { deploymentSettings, unknownSettings } from './settings.ts';
import { FolkmootStack } from './stack.ts';

/** What cdk.json names: builds every function and the template. Settings by `--context`; see docs/operating.md. */
const app = new App();
const settingsOrEnd = () => {
  try {
    const unknown = unknownSettings(Object.keys(app.node.getAllContext()));
    if (unknown.length > 0) throw new Error(`There is no setting ${unknown.join(', ')}.`);
    return deploymentSettings((name) => app.node.tryGetContext(name), process.env);
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(1);
  }
};
const { region, ...settings } = settingsOrEnd();
if (region)
  console.error(
    `Folkmoot as "${settings.name}", in ${region}, account ${process.env.CDK_DEFAULT_ACCOUNT ?? 'of your credentials'}.`,
  );

const into = join(import.meta.dirname, '../../dist/functions');
rmSync(into, { recursive: true, force: true });
const names = [...functionNames, ...(settings.workspaces === 'many' ? installNames : [])];
await Promise.all(names.map((name) => bundle(name, into)));
const processor = processorFor(settings.processor);
// A template that is only looked at needs no code cache.
const trouble = region ? packWhereItFits(into, processor) : undefined;
if (trouble) console.error(trouble);

new FolkmootStack(app, settings.name, {
  ...settings,
  processor,
  code: (which) => Code.fromAsset(join(into, which)),
  ...(region ? { env: { region } } : {}),
  description:
    'Folkmoot: actions, votes and meetings of partnerships, in Slack and Microsoft Teams',
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
app.synth();
