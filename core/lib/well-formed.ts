/** The same value, no text in it with half a sign: a table refuses a key that has one, and a chat the message. */
export const wellFormed = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, wellFormed(inside)]),
  ) as Value;
};
