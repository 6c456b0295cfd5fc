/** A word that people write in everything, and that must be in no line of any log. */
export const canary = 'Quokka';
export const words = `${canary} told ${canary} about the ${canary.toLowerCase()} at 12 Mill Lane`;

const made = (more: object): Error => Object.assign(new Error(words), more);
/** All that a port may throw, with people's words wherever an error has room for them. */
export const thrown: Readonly<Record<string, () => unknown>> = {
  'an error': () => new Error(words),
  'an error of a kind': () => new TypeError(words),
  'a name': () => made({ name: words }),
  'a name like an error’s': () => made({ name: `${words} Error` }),
  'a code': () => made({ code: words, errno: words, syscall: words }),
  'a stack': () =>
    made({ stack: `Error: ${words}\n${words}\n    at ${words}\n    at there (/a/b.ts:1:2)` }),
  'a cause': () => new Error(words, { cause: new Error(words) }),
  'several at once': () => new AggregateError([new Error(words)], words),
  'an answer of the table': () =>
    made({
      name: 'ValidationException',
      $metadata: { requestId: words, httpStatusCode: 400 },
      Item: { title: { S: words } },
      CancellationReasons: [{ Code: words, Message: words }],
    }),
  'an answer of a chat': () =>
    made({ code: 'slack_webapi_platform_error', data: { error: words } }),
  'a text': () => words,
  'a thing': () => ({ message: words, name: words, toString: (): string => words }),
  nothing: () => undefined,
};
