import { answerRoute } from '../../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('change', (explorer, { id }) => ({ change: explorer.change(id) }));
