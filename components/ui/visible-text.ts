// Control characters, and those that turn the direction of text or take no room: what is shown must be what is there.
const hidden = /\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text as a string literal shows it: `\n`, `\u202e`. Letters of any script, right-to-left ones too, stay as they are. */
export const toVisibleText = (text: string): string =>
  text.replace(hidden, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
