/** What a chat says of one of its accounts. */
export interface Known {
  readonly name: string;
  /** Where the chat tells no name: the number by which they are told apart. */
  readonly unnamed?: number;
  readonly email?: string;
  /** Of somebody from another workspace: what that is called. */
  readonly organisation?: string;
  readonly home: boolean;
  readonly guest: boolean;
}
/** What a chat says of one of its channels. */
export interface Channel {
  readonly name?: string;
  readonly members?: number;
}
