/** What stands at the end of a path of names in something that a chat sent; undefined where there is no such thing. */
export const inside = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined,
    value,
  );
