/**
 * CloudWatch's filter patterns over JSON, as far as ours go, read as AWS does: a selector that comes to an object or a
 * list meets nothing, and a line that is no JSON meets nothing.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
const valueAt = (line: unknown, selector: string): unknown =>
  selector
    .split('.')
    .slice(1)
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null && !Array.isArray(at)
          ? (at as Record<string, unknown>)[name]
          : undefined,
      line,
    );

const equals = (value: unknown, wanted: string): boolean => {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return false;
  const form = wanted.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${form.join('.*')}$`, 's').test(String(value));
};

/** One condition, with its brackets taken off. */
const meets = (line: unknown, condition: string): boolean => {
  const [, absent] = /^(\$[\w.]+) NOT EXISTS$/.exec(condition) ?? [];
  if (absent !== undefined) return valueAt(line, absent) === undefined;
  const [, selector, wanted] = /^(\$[\w.]+) = "([^"]*)"$/.exec(condition) ?? [];
  if (selector === undefined || wanted === undefined) throw new Error(`not read: ${condition}`);
  return equals(valueAt(line, selector), wanted);
};

/** Whether a line of a log counts for a metric filter. */
export const counts = (pattern: string, text: string): boolean => {
  const [, inner] = /^\{ (.*) \}$/.exec(pattern) ?? [];
  if (inner === undefined) throw new Error(`no pattern over JSON: ${pattern}`);
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return false;
  }
  return inner.split(' && ').every((one) => meets(line, one.replace(/^\((.*)\)$/, '$1')));
};
