import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Configuration } from '../model/configuration/configuration.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

export type ConfigurationAnswer = Answered<Configuration>;

/** Every key of cilium-config, what it decides, and its default where known. */
export const configurationOptions = () =>
  queryOptions({
    queryKey: ['/configuration'],
    queryFn: ({ signal }) => fetchAnswer<ConfigurationAnswer>('/configuration', {}, signal),
  });

export const useConfiguration = () => useQuery(configurationOptions());
