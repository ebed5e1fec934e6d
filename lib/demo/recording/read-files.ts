/** Files, folders and archives opened into texts, within limits. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Unzip, UnzipInflate } from 'fflate';
import { extract } from 'tar-stream';
import { RecordingError } from './recording-error.ts';

export interface FoundFile {
  /** The path as given, with the place inside an archive after it. */
  name: string;
  bytes: Uint8Array;
  /** Named by the person: then it must be Kubernetes. */
  explicit: boolean;
}

/** What may be read in all, unpacked: far above any cluster, far below a zip bomb. */
export interface Budget {
  left: number;
  readonly limit: number;
}

const INTERESTING = /\.(?:ya?ml|json|gz|tgz|zip|tar)$/i;
/** An archive in an archive (a support bundle holding a sysdump) is opened, a deeper one is not. */
const DEEPEST = 2;

/** Every file behind a path that may hold Kubernetes objects; `onSkip` is told of the others. */
export async function* readFiles(
  path: string,
  budget: Budget,
  onSkip: (name: string) => void,
): AsyncGenerator<FoundFile> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new RecordingError(`Cannot read ${path}: there is no such file or folder.`);
  if (!info.isDirectory()) {
    yield* openFile({ name: path, bytes: await readWhole(path, budget), explicit: true }, budget, onSkip, 0);
    return;
  }
  for (const entry of (await readdir(path, { recursive: true, withFileTypes: true })).sort(byPath)) {
    if (!entry.isFile()) continue;
    const name = join(entry.parentPath, entry.name);
    if (!INTERESTING.test(name)) onSkip(name);
    else yield* openFile({ name, bytes: await readWhole(name, budget), explicit: false }, budget, onSkip, 0);
  }
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}

async function readWhole(path: string, budget: Budget): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path)) {
      spend(budget, chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    throw new RecordingError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return Buffer.concat(chunks);
}

function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left >= 0) return;
  const limit = Math.round(budget.limit / 1024 / 1024);
  throw new RecordingError(`The recording is larger than ${limit} MiB when unpacked: give fewer files.`);
}

async function* openFile(
  file: FoundFile,
  budget: Budget,
  onSkip: (name: string) => void,
  depth: number,
): AsyncGenerator<FoundFile> {
  const open = OPENERS.find(({ matches }) => matches(file.bytes));
  if (!open) {
    yield file;
    return;
  }
  if (depth >= DEEPEST) return onSkip(file.name);
  for (const inner of await unpack(file, open, budget)) {
    if (open.archive && !INTERESTING.test(inner.name)) onSkip(inner.name);
    else yield* openFile(inner, budget, onSkip, depth + (open.archive ? 1 : 0));
  }
}

interface Opener {
  archive: boolean;
  matches(bytes: Uint8Array): boolean;
  unpack(file: FoundFile, budget: Budget): Promise<FoundFile[]>;
}

async function unpack(file: FoundFile, opener: Opener, budget: Budget): Promise<FoundFile[]> {
  try {
    return await opener.unpack(file, budget);
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new RecordingError(`Cannot unpack ${file.name}: it is damaged or cut off (${reason}).`);
  }
}

/** Told apart by their first bytes: names lie. */
const OPENERS: readonly Opener[] = [
  { archive: false, matches: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b, unpack: gunzip },
  {
    archive: true,
    matches: (bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004',
    unpack: unzip,
  },
  {
    archive: true,
    matches: (bytes) => Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar',
    unpack: untar,
  },
];

async function gunzip(file: FoundFile, budget: Budget): Promise<FoundFile[]> {
  const chunks: Buffer[] = [];
  await pipeline(Readable.from([file.bytes]), createGunzip(), async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      spend(budget, chunk.length);
      chunks.push(chunk);
    }
  });
  return [{ ...file, bytes: Buffer.concat(chunks) }];
}

async function unzip(file: FoundFile, budget: Budget): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const unzipper = new Unzip((entry) => {
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      spend(budget, chunk.length);
      chunks.push(chunk);
      if (final) found.push({ name: `${file.name}:${entry.name}`, bytes: Buffer.concat(chunks), explicit: false });
    };
    // What is not interesting is named, so that it is counted, but not inflated.
    if (INTERESTING.test(entry.name)) entry.start();
    else if (!entry.name.endsWith('/')) found.push(emptyFile(`${file.name}:${entry.name}`));
  });
  unzipper.register(UnzipInflate);
  for (let at = 0; at < file.bytes.length; at += PIECE) {
    unzipper.push(file.bytes.subarray(at, at + PIECE), at + PIECE >= file.bytes.length);
  }
  return found;
}

/** Small pieces, so that the budget stops a bomb before it is in memory. */
const PIECE = 16 * 1024;

const emptyFile = (name: string): FoundFile => ({ name, bytes: new Uint8Array(), explicit: false });

async function untar(file: FoundFile, budget: Budget): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const entries = extract();
  entries.end(file.bytes);
  for await (const entry of entries) {
    const name = `${file.name}:${entry.header.name}`;
    if (entry.header.type === 'file' && INTERESTING.test(name)) {
      spend(budget, entry.header.size ?? 0);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      found.push({ name, bytes: Buffer.concat(chunks), explicit: false });
    } else {
      if (entry.header.type === 'file') found.push(emptyFile(name));
      entry.resume();
    }
  }
  return found;
}
