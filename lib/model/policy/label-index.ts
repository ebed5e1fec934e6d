/** Finds whom selectors mean among many without asking everybody: only those are asked that have the rarest label it wants. */
import { findLabel, type IdentityLabels, splitKey } from './identity-labels.ts';
import { meets, type Requirement } from './selector.ts';

export interface LabelIndex {
  /** Places in the list that was indexed, ascending. `bare` is the source of a key without one. */
  select(requirements: readonly Requirement[], bare: 'any' | 'k8s'): readonly number[];
}

/** A selector that many policies repeat is answered once. */
export function createLabelIndex(all: readonly IdentityLabels[]): LabelIndex {
  const places = filePlaces(all);
  const everyone = all.map((_, place) => place);
  const known = new Map<string, readonly number[]>();
  const selectNow = (requirements: readonly Requirement[], bare: 'any' | 'k8s') => {
    const asked = requirements.flatMap((requirement) => {
      const having = listHaving(requirement, places);
      return having ? [having] : [];
    });
    const fewest = asked.reduce((least, next) => (next.length < least.length ? next : least), everyone);
    return fewest.filter((place) => meets(requirements, (key) => findLabel(all[place] ?? new Map(), key, bare)));
  };
  return {
    select(requirements, bare) {
      const question = JSON.stringify([bare, requirements]);
      const answer = known.get(question) ?? selectNow(requirements, bare);
      known.set(question, answer);
      return answer;
    },
  };
}

/** Under `key` and under `key=value`, whatever the source. */
function filePlaces(all: readonly IdentityLabels[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const file = (key: string, place: number) => {
    const filed = places.get(key);
    if (filed) filed.push(place);
    else places.set(key, [place]);
  };
  for (const [place, labels] of all.entries()) {
    for (const [key, { value }] of labels) {
      file(key, place);
      file(`${key}=${value}`, place);
    }
  }
  return places;
}

/** Those who may meet it; undefined where that may be anybody. */
function listHaving({ key: written, operator, values }: Requirement, places: Map<string, number[]>) {
  const { key } = splitKey(written);
  if (operator === 'Exists') return places.get(key) ?? [];
  if (operator !== 'In') return undefined;
  const [value, ...more] = new Set(values);
  if (more.length === 0) return places.get(`${key}=${value}`) ?? [];
  return places.get(key) ?? [];
}
