import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';

const root = resolve(import.meta.dirname, '../../..');
const file = join(root, '../shared/schemas/adaptive-card-1.5.0.schema.json');
/** Microsoft's schema is not ours to carry; without it the tests that need it are skipped, in CI they fail. */
export const hasCardSchema = existsSync(file) || process.env.CI === 'true';

/**
 * What Teams adds to the published schema: its own properties, charts, which say how they are seen elsewhere, and lists
 * that are filtered as people type (Microsoft: "Typeahead search in Adaptive Cards").
 */
const published = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(published);
  if (typeof node !== 'object' || node === null) return node;
  const { msteams: _, 'choices.data': __, ...known } = node as Record<string, unknown>;
  if (typeof known.type === 'string' && known.type.startsWith('Chart.'))
    return published(known.fallback);
  if (known.type === 'Input.ChoiceSet' && known.style === 'filtered') known.style = 'compact';
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => [
      name,
      name === 'data' ? value : published(value),
    ]),
  );
};

/** What is wrong with a card by the official schema of Adaptive Cards 1.5. */
export const cardFaults = (() => {
  let validate: ReturnType<Ajv['compile']> | undefined;
  return (card: unknown): readonly string[] => {
    if (!validate) {
      const ajv = new Ajv({ strict: false, validateFormats: false });
      ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json'));
      const { id: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
      validate = ajv.compile(schema);
    }
    return validate(published(card))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
})();
