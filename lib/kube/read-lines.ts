import { MalformedAnswerError } from './connection-error.ts';

const newline = 10;
/** etcd refuses objects above 1.5 MB; a line longer than this is no object. */
const longest = 64 * 1024 * 1024;

/** The lines of a stream, as they come; an unfinished last line is given too. A chunk cut inside a character does no harm. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      parts.push(chunk.subarray(start, end));
      yield join(parts);
      parts = [];
      length = 0;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length > longest) throw new MalformedAnswerError('The API server sent a line without end.');
    if (rest.length > 0) parts.push(rest);
  }
  if (parts.length > 0) yield join(parts);
}

const join = (parts: Buffer[]) => (parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)).toString('utf8');
