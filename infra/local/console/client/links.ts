/** A message of one of the two chats. */
export interface Linked {
  readonly chat: 'slack' | 'teams';
  readonly room: string;
  readonly message: string;
}

/** The message behind a chat's own link to it; undefined for any other address. */
export const messageBehind = (url: string): Linked | undefined => {
  const { hostname, pathname } = new URL(url);
  if (/(?:^|\.)slack\.com$/.test(hostname)) {
    const [, room, seconds, rest] = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(pathname) ?? [];
    return room ? { chat: 'slack', room, message: `${seconds}.${rest}` } : undefined;
  }
  if (hostname !== 'teams.microsoft.com') return undefined;
  const [, room, message] = /^\/l\/message\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
  if (!room || !message) return undefined;
  return { chat: 'teams', room: decodeURIComponent(room), message: decodeURIComponent(message) };
};
