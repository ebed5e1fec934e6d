/** Sets of small whole numbers, 32 to a word. */
export type Bits = Uint32Array;

export function createBits(size: number, members: Iterable<number> = []): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const member of members) addBit(bits, member);
  return bits;
}

/** Every number below `size`. */
export function createFullBits(size: number): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32)).fill(0xffffffff);
  if (size % 32 > 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function addBit(bits: Bits, n: number): void {
  const word = n >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (n & 31));
}

export const hasBit = (bits: Bits, n: number): boolean => (((bits[n >>> 5] ?? 0) >>> (n & 31)) & 1) === 1;

/** Adds the members of `more`. */
export function addBits(bits: Bits, more: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (more[word] ?? 0);
}

/** A new set: what is in both. */
export const bothBits = (a: Bits, b: Bits): Bits => a.map((word, n) => word & (b[n] ?? 0));

/** A new set: what is in the first and not in the second. */
export const withoutBits = (a: Bits, b: Bits): Bits => a.map((word, n) => word & ~(b[n] ?? 0));

export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += countOnes(word);
  return count;
}

/** Members from `first` up to, not including, `end`. */
export function countBetween(bits: Bits, first: number, end: number): number {
  let count = 0;
  for (let word = first >>> 5; word * 32 < end; word++) {
    const below = word * 32 < first ? 2 ** (first & 31) - 1 : 0;
    const above = word * 32 + 32 > end ? 2 ** (end & 31) - 1 : 0xffffffff;
    count += countOnes((bits[word] ?? 0) & above & ~below);
  }
  return count;
}

/** Ascending. */
export function listBits(bits: Bits): number[] {
  const members: number[] = [];
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      members.push(word * 32 + 31 - Math.clz32(left & -left));
    }
  }
  return members;
}

/** Hamming weight of 32 bits. */
function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
