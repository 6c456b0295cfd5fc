/** As many as an organisation is known by. */
export const mostDomains = 5;

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether it can be what an address ends with: `sefton.gov.uk`. */
export const isDomain = (text: string): boolean => {
  const labels = text.split('.');
  return labels.length > 1 && labels.every((one) => label.test(one));
};

const providers =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|gmx|proton|protonmail)\.(?:com|co\.uk|net|org|me)$/;

/** Whether anybody can have an address there, so that it says nothing of an organisation. */
export const isAnybodys = (domain: string): boolean => providers.test(domain);

/** What was typed as domains, with or without what stands before them: "@sefton.gov.uk, jo@trust.org". */
export const domainsIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((one) => one.slice(one.lastIndexOf('@') + 1))
      .filter((one) => one !== ''),
  ),
];
