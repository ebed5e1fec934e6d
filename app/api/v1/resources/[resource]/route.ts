import { readRoute } from '../../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = readRoute('resource-objects', (explorer, query) => explorer.objectPage(query));
