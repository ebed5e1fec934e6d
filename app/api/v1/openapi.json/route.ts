import { buildOpenApi } from '../../../../lib/contract/openapi.ts';

export const dynamic = 'force-dynamic';
export const GET = () => Response.json(buildOpenApi(), { headers: { 'Cache-Control': 'private, no-store' } });
