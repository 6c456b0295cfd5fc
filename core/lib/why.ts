const own = new WeakSet<Error>();
/** Says that an error's message is in our own words, with nothing in it that people wrote: only such a message may be logged. */
export const inOwnWords = <Fault extends Error>(fault: Fault): Fault => {
  own.add(fault);
  return fault;
};

const frames = 3;
const place = /^\s*at (?:.*\()?((?:file:\/\/)?[\w@.+/-]+\/[\w@.+-]+\.[cm]?[jt]sx?:\d+:\d+)\)?$/;
/** Where in the code it was: files and lines alone, for a stack begins with the message. */
const placesIn = ({ stack }: Error): readonly string[] =>
  String(stack)
    .split('\n')
    .flatMap((line) => place.exec(line)?.[1] ?? [])
    .slice(0, frames);

/**
 * What may be told of a fault. Our own words are; of any other only what kind it is and where it was, for whatever else
 * it carries may quote what people wrote.
 */
export const whyOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'something that is no error';
  if (own.has(fault)) return `Error: ${fault.message}`;
  const kind = /^[A-Z][A-Za-z]*(?:Error|Exception)$/.test(fault.name) ? fault.name : 'Error';
  return [kind, ...placesIn(fault)].join(' at ');
};
