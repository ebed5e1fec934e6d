/** The last searches of this browser that led somewhere, newest first. Nothing of it leaves the browser. */
const storageKey = 'recent-searches';
const kept = 8;

export function readRecentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

export const addRecentSearch = (recent: readonly string[], query: string) =>
  [query, ...recent.filter((each) => each !== query)].slice(0, kept);

const store = (recent: readonly string[]) => localStorage.setItem(storageKey, JSON.stringify(recent));

export const storeRecentSearch = (query: string) => store(addRecentSearch(readRecentSearches(), query));

/** What is left without it. */
export function forgetRecentSearch(query: string): string[] {
  const left = readRecentSearches().filter((each) => each !== query);
  store(left);
  return left;
}
