import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Endpoint, EndpointPage } from '../model/endpoint/endpoint.ts';
import type { Service, ServicePage } from '../model/service/service.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { PageAnswer } from './pages.ts';

export const endpointsPath = '/endpoints';
export const servicesPath = '/services';
export type EndpointPageAnswer = EndpointPage & PageAnswer;
export type ServicePageAnswer = ServicePage & PageAnswer;

/** `key` is `namespace/name`. */
const pathOf = (list: string, key: string) => `/${list}/${key.split('/').map(encodeURIComponent).join('/')}`;

const oneOptions = <Answer>(path: string) =>
  queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<Answer>(path, {}, signal),
  });

/** One endpoint of Cilium. */
export const useEndpoint = (key: string) =>
  useQuery(oneOptions<Endpoint & { revision: number }>(pathOf('endpoints', key)));

/** One Service with all of its backends. */
export const useService = (key: string) =>
  useQuery(oneOptions<Service & { revision: number }>(pathOf('services', key)));
