/** The text in pieces of at most so many units, cut at a line end or a space where there is one; never half a character. */
export const pieces = (value: string, most: number): string[] => {
  const found: string[] = [];
  let rest = value;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const line = head.lastIndexOf('\n');
    const gap = line > most / 2 ? line : Math.max(line, head.lastIndexOf(' '));
    const half = /[\uD800-\uDBFF]$/.test(head) ? most - 1 : most;
    const at = gap > most / 2 ? gap + 1 : half;
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...found, rest];
};
