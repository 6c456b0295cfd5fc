const loopback = /^(localhost|127(\.\d{1,3}){3})$/;
/** No user, no escapes, no backslash, no query: whatever two parsers could read in two ways is refused unread. */
const plain = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[A-Za-z0-9._~/-]*)?$/;

const safeScheme = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));

const matches = (url: URL, entry: string): boolean => {
  const allowed = entry.trim().toLowerCase();
  if (allowed === '') return false;
  if (allowed.includes('://'))
    return URL.canParse(allowed) && new URL(allowed).origin === url.origin;
  if (allowed.startsWith('*.')) return url.port === '' && url.hostname.endsWith(allowed.slice(1));
  if (allowed === url.host) return true;
  return loopback.test(allowed) && allowed === url.hostname;
};

/** Whether a Bot Connector address may be called: https (http on this machine only), and its host on the list. */
export const mayCall = (address: string, hosts: readonly string[]): boolean => {
  if (address.length > 500 || !plain.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  // Written as it is understood: `127.1` and `:443` are other spellings of what a list names.
  const asWritten = address === url.origin || address.startsWith(`${url.origin}/`);
  return asWritten && safeScheme(url) && hosts.some((entry) => matches(url, entry));
};

/** Whether keys and tokens may be fetched from here: an address out of the settings or out of a document named there. */
export const mayFetch = (address: string): boolean =>
  URL.canParse(address) && safeScheme(new URL(address));
