import type { Line } from './line.ts';

const courtesy =
  /^(?:(?:many )?thanks?(?: you)?(?: (?:very|so) much| a lot)?|thx|ta|cheers|hello|hi|hey|hiya|good (?:morning|afternoon|evening)|morning|ok(?:ay)?|great|got it|will do|👍)(?: (?:folkmoot|all|there))?!*$/iu;

/** Thanks, hello, ok. */
export const courteous = ({ plain }: Line): boolean => courtesy.test(plain);
