const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const link = (text: string, url: string): string =>
  /^https?:\/\//.test(url)
    ? `<a href="${safe(url)}" target="_blank" rel="noopener">${text}</a>`
    : text;

/** A stand-in for a sign that was escaped, so that nothing takes it for markdown. */
const kept = (sign: string): string => `\uE000${sign.charCodeAt(0)}\uE001`;

/** The small markdown of a TextBlock as HTML; whatever else stands in the text is shown as it is. */
export const html = (text: string): string =>
  safe(text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => kept(sign)))
    .replace(/&lt;at&gt;(.{1,200}?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\[([^\]]{1,300})\]\(([^)\s]{1,2000})\)/g, (_, name: string, url: string) =>
      link(name, url),
    )
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/gs, '<strong>$1</strong>')
    .replace(/(?<!\w)_(\S(?:.*?\S)?)_(?!\w)/gs, '<em>$1</em>')
    .replace(/\n{2,}/g, '<br>')
    .replace(/\uE000(\d+)\uE001/g, (_, code: string) => safe(String.fromCharCode(Number(code))));
