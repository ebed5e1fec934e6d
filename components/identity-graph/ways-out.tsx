'use client';
import { useState } from 'react';
import type { IdentityGraphAnswer } from '../../lib/queries/identity-graph.ts';
import { useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { Button } from '../ui/button.tsx';
import type { Picture } from './layout/drawing.ts';
import type { PictureFormat } from './picture/save-picture.ts';
import { graphCommands } from './to-graph-commands.ts';
import { toPictureWords } from './to-words.ts';

interface WaysOutProps {
  answer: IdentityGraphAnswer | undefined;
  picture: Picture | undefined;
}

/** The picture as a file, and the commands that print what it was drawn from. */
export function WaysOut({ answer, picture }: WaysOutProps) {
  const [params] = useIdentitiesParams();
  const [failure, setFailure] = useState('');
  const save = async (format: PictureFormat) => {
    if (!answer || !picture) return;
    setFailure('');
    const { savePicture } = await import('./picture/save-picture.ts');
    await savePicture(`identity-graph-rev-${answer.revision}`, format, picture, toPictureWords(answer, params.focus));
  };
  const onSave = (format: PictureFormat) => save(format).catch((error: Error) => setFailure(error.message));
  return (
    <>
      {failure && (
        <span role="alert" className="text-12 text-conflict">
          {failure}
        </span>
      )}
      {picture &&
        (['svg', 'png'] as const).map((format) => (
          <Button key={format} className="words-stay" icon="download" onClick={() => onSave(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
      <KubectlButton commands={graphCommands} />
    </>
  );
}
