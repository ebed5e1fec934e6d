/** Who names whom, as one row of bits per node and word: eighteen million pairs are two megabytes. */
import { addBit, addBits, type Bits, bothBits, countBits } from './bits.ts';
import type { PlacedRule } from './compile-rules.ts';
import { type EdgeWord, everyEdgeWord } from './identity-graph.ts';

/** By place of `from`, the places of `to`. A node without an edge has no row. */
export type EdgeRows = (Bits | undefined)[];
export type EdgeMatrix = Record<EdgeWord, EdgeRows>;

/** `size`: places there are. */
export function buildMatrix(rules: readonly PlacedRule[], size: number): EdgeMatrix {
  const matrix = createMatrix(size);
  for (const { word, from, to, toSet } of rules) addEdges(matrix[word], from, to, toSet);
  return matrix;
}

/** By place of `to`, the places of `from`. */
export function buildTurnedMatrix(rules: readonly PlacedRule[], size: number): EdgeMatrix {
  const matrix = createMatrix(size);
  for (const { word, from, to, fromSet } of rules) addEdges(matrix[word], to, from, fromSet);
  return matrix;
}

const createMatrix = (size: number): EdgeMatrix => {
  const rows = (): EdgeRows => new Array<Bits | undefined>(size).fill(undefined);
  return { allow: rows(), 'allow-l7': rows(), deny: rows(), unknown: rows() };
};

function addEdges(rows: EdgeRows, places: readonly number[], peers: readonly number[], peerSet: Bits): void {
  for (const place of places) {
    const row = rows[place] ?? new Uint32Array(peerSet.length);
    rows[place] = row;
    if (peers.length < row.length) for (const peer of peers) addBit(row, peer);
    else addBits(row, peerSet);
  }
}

/** The same rows, of each what `maskOf` leaves. */
export function maskMatrix(matrix: EdgeMatrix, maskOf: (from: number) => Bits): EdgeMatrix {
  const size = matrix.allow.length;
  const masked = createMatrix(size);
  for (let from = 0; from < size; from++) {
    const words = everyEdgeWord.filter((word) => matrix[word][from]);
    if (words.length === 0) continue;
    const mask = maskOf(from);
    for (const word of words) masked[word][from] = bothBits(matrix[word][from] ?? mask, mask);
  }
  return masked;
}

export const countEdges = (matrix: EdgeMatrix): number =>
  everyEdgeWord.reduce((sum, word) => sum + countRows(matrix[word]), 0);

const countRows = (rows: EdgeRows): number => rows.reduce((sum, row) => sum + (row ? countBits(row) : 0), 0);
