import { readRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = readRoute('resources', (explorer) => explorer.resources());
