/** Server-sent events from bytes, as the HTML standard (9.2.6) reads them, comments included: those are the heartbeat. */

export type StreamItem = { type: 'comment' } | { type: 'event'; event: string; data: string; id?: string };

/** One block of lines between two blank lines; undefined when it holds nothing. */
function parseBlock(block: string): StreamItem | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    fields.set(name, name === 'data' && fields.has('data') ? `${fields.get('data')}\n${value}` : value);
  }
  const data = fields.get('data');
  if (data === undefined) return fields.has('') ? { type: 'comment' } : undefined;
  const id = fields.get('id');
  return { type: 'event', event: fields.get('event') ?? 'message', data, ...(id === undefined ? {} : { id }) };
}

/** Yields each comment and each complete event; an unfinished one at the end of the stream is dropped, as the standard says. */
export async function* parseEventStream(bytes: ReadableStream<Uint8Array>): AsyncGenerator<StreamItem> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text = `${text}${decoder.decode(value, { stream: true })}`.replace(/\r\n|\r(?=[^\n])/g, '\n');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const item = parseBlock(block);
        if (item) yield item;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
