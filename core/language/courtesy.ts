import type { Line } from './line.ts';

const courtesy =
  /^(?:(?:many |much )?(?:thanks?(?: you)?|appreciated)(?: (?:very|so) much| a lot| a million| a bunch)?|thx|ta|cheers|hello|hi|hey|hiya|good (?:morning|afternoon|evening)|morning|ok(?:ay)?|great|got it|will do|👍)(?:,? (?:folkmoot|all|there|everyone|for (?:that|this|your help|the help)))?[!.]*$/iu;

/** Thanks, hello, ok. */
export const courteous = ({ plain }: Line): boolean => courtesy.test(plain);
