import { describe, expect, it } from 'vitest';
import { parseEventStream, type StreamItem } from './parse-event-stream.ts';

async function read(...chunks: (string | Uint8Array)[]): Promise<StreamItem[]> {
  const bytes = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    },
  });
  const items: StreamItem[] = [];
  for await (const item of parseEventStream(bytes)) items.push(item);
  return items;
}

describe('an event stream', () => {
  it('gives events with their name, data and id', async () => {
    expect(await read('event: reset\nid: 7-1\ndata: {"revision":1}\n\n')).toEqual([
      { type: 'event', event: 'reset', id: '7-1', data: '{"revision":1}' },
    ]);
  });

  it('gives comments: the heartbeat', async () => {
    expect(await read(': alive\n\n')).toEqual([{ type: 'comment' }]);
  });

  it('does not care where the chunks end, also within a line break or a character', async () => {
    const [first = 0, ...rest] = new TextEncoder().encode('é');
    const chunks = [
      'data: a',
      '\r',
      '\ndata:',
      new Uint8Array([first]),
      new Uint8Array(rest),
      '\r\n\r',
      '\ndata: c\r\n\r\n',
    ];
    expect((await read(...chunks)).map((item) => item.type === 'event' && item.data)).toEqual(['a\né', 'c']);
  });

  it('drops an unfinished event at the end, and unknown fields', async () => {
    expect(await read('retry: 5\n\ndata: whole\n\ndata: half')).toEqual([
      { type: 'event', event: 'message', data: 'whole' },
    ]);
  });
});
