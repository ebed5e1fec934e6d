import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { statusOptions } from '../../lib/queries/status.ts';
import { ObjectAge } from '../ui/object-age.tsx';
import { RecordingClock } from './recording-clock.tsx';

/** What the age of 16:00 reads while the explorer tells this status. */
function readAge(status: { now: string; recording?: string }) {
  const client = new QueryClient();
  client.setQueryData<unknown>(statusOptions().queryKey, status);
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <RecordingClock>
        <ObjectAge time="2023-07-04T16:00:00Z" />
      </RecordingClock>
    </QueryClientProvider>,
  );
  return html.replace(/<[^>]+>/g, '');
}

const moment = '2023-07-04T16:12:00Z';

test('in a recording the age of an object is counted to its moment, not to the clock of the browser', () => {
  expect(readAge({ now: moment, recording: moment })).toBe('12 min');
});

test('live, the clock of the browser decides, which is not known while the page is made on the server', () => {
  expect(readAge({ now: moment })).toBe('–');
});
