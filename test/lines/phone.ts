/** What a phone makes of a line: curly quotes, a capital at the start and after the command, a full stop. */
export const fromPhone = (typed: string): string => {
  if (typed === '') return typed;
  const [, command = '', rest = ''] = /^(\/\w+ ?)?([\s\S]*)$/.exec(typed) ?? [];
  const curly = rest.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’');
  return `${command}${curly.charAt(0).toUpperCase()}${curly.slice(1)}.`;
};
