/** SHA-256 of UTF-8 text as lower-case hex. */
export type Hash = (text: string) => string;
