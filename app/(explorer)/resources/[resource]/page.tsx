import type { Metadata } from 'next';
import { ObjectsScreen } from '../../../../components/resources/objects-screen.tsx';

interface Props {
  params: Promise<{ resource: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await params).resource,
});

export default async function ObjectsPage({ params }: Props) {
  return <ObjectsScreen resource={(await params).resource} />;
}
