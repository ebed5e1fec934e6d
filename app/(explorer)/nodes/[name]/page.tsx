import type { Metadata } from 'next';
import { NodePageScreen } from '../../../../components/node-page/node-page-screen.tsx';

interface NodeRoute {
  params: Promise<{ name: string }>;
}

const readName = async ({ params }: NodeRoute) => decodeURIComponent((await params).name);

export const generateMetadata = async (route: NodeRoute): Promise<Metadata> => ({ title: await readName(route) });

export default async function NodePage(route: NodeRoute) {
  return <NodePageScreen name={await readName(route)} />;
}
