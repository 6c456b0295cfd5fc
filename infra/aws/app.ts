import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundle, functionNames } from './bundle.ts';
import { packCaches } from './pack.ts';
import { FolkmootStack } from './stack.ts';

/** What cdk.json names: builds every function and the template. Settings by `--context`; see docs/operating.md. */
const into = join(import.meta.dirname, '../../dist/functions');
rmSync(into, { recursive: true, force: true });
await Promise.all(functionNames.map((name) => bundle(name, into)));
// A cache is for one kind of machine; made on another it would only be weight.
if (process.platform === 'linux' && process.arch === 'arm64') packCaches(into);

const app = new App();
const given = (name: string): string | undefined => app.node.tryGetContext(name);
const name = given('name') ?? 'folkmoot';
new FolkmootStack(app, name, {
  name,
  code: (which) => Code.fromAsset(join(into, which)),
  mail: given('mail'),
  reserve: given('reserve') !== 'false',
  description:
    'Folkmoot: actions, votes and meetings of partnerships, in Slack and Microsoft Teams',
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
app.synth();
