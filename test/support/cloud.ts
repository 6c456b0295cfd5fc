import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { type FolkmootProps, FolkmootStack } from '../../infra/aws/stack.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}
interface Finding {
  readonly ruleName: string;
  readonly reason?: string;
}
export interface Synthesized {
  readonly resources: Readonly<Record<string, Resource>>;
  /** All resources of a type. */
  readonly of: (type: string) => readonly Resource[];
  readonly text: string;
  /** What else is deployed beside the system, and whether the system itself can be deleted by one call. */
  readonly beside: string;
  readonly canBeDeleted: boolean;
  readonly checks: readonly {
    readonly pluginName: string;
    readonly suppressedViolations?: readonly Finding[];
  }[];
}

const root = join(import.meta.dirname, '../..');

/** The stack as the CDK synthesizes it, functions of one line and not bundled. Throws on a finding of nag or of CloudFormation's validator. */
export const synthesized = (
  props: Partial<FolkmootProps> = {},
  change: (stack: FolkmootStack) => void = () => {},
): Synthesized => {
  const outdir = mkdtempSync(join(tmpdir(), 'folkmoot-cdk-'));
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  const app = new App({ outdir, context });
  const line = Code.fromInline('exports.handler = async () => {};');
  change(new FolkmootStack(app, 'folkmoot', { name: 'folkmoot', code: () => line, ...props }));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
  const text = readFileSync(join(outdir, 'folkmoot.template.json'), 'utf8');
  const others = readdirSync(outdir).filter((file) => /^folkmoot-.*template\.json$/.test(file));
  const beside = others.map((file) => readFileSync(join(outdir, file), 'utf8')).join('\n');
  const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  const canBeDeleted = artifacts.folkmoot.properties.terminationProtection !== true;
  const { pluginReports } = JSON.parse(
    readFileSync(join(outdir, 'validation-report.json'), 'utf8'),
  );
  rmSync(outdir, { recursive: true });
  const resources = JSON.parse(text).Resources as Record<string, Resource>;
  const of = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
  return { resources, of, text, beside, canBeDeleted, checks: pluginReports };
};
