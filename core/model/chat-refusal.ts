/** Why a chat refuses for good: the place or the message is gone, the bot may not write there, or what it wrote is not taken. */
export type ChatRefusal =
  | 'place-gone'
  | 'not-a-member'
  | 'unreachable'
  | 'message-gone'
  | 'too-large'
  | 'rejected';
