import type { ReactNode } from 'react';
import { useEndpointsParams } from '../../lib/url/endpoints-params.ts';
import { ListScreen, type ListScreenProps } from '../states/list-screen.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';

const views = [
  { value: 'endpoints', label: 'Endpoints' },
  { value: 'services', label: 'Services' },
] as const;

/** The frame of both lists: what is filtered in one is filtered in the other, what is selected, sorted and shown is not. */
export function ListFrame(
  props: Omit<ListScreenProps, 'title' | 'q' | 'onText' | 'switcher'> & { children: ReactNode },
) {
  const [{ view, q }, setParams] = useEndpointsParams();
  return (
    <ListScreen
      {...props}
      title="Endpoints"
      q={q}
      onText={(text) => setParams({ q: text || null })}
      switcher={
        <SegmentedControl
          label="Show"
          value={view}
          options={views}
          onChange={(next) => setParams({ view: next, sel: null, sort: null, cols: null })}
        />
      }
    />
  );
}
