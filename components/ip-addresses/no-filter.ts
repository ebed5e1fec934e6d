import { type FilterName, filterNames } from '../../lib/url/ip-addresses-params.ts';

/** Search parameters that clear one filter, or all of them. */
export const noFilter = (name?: FilterName): Partial<Record<FilterName, null>> =>
  Object.fromEntries((name ? [name] : filterNames).map((each) => [each, null]));
