'use client';
import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link whose screen is fetched ahead only once somebody points at it. Next fetches every link in view ahead of time: a screen
 * of strips would ask for the tree once for each of them, and the first load would carry every other screen's program.
 */
export function IntentLink({ onPointerEnter, onFocus, ...rest }: ComponentProps<typeof Link>) {
  const [wanted, setWanted] = useState(false);
  return (
    <Link
      prefetch={wanted ? null : false}
      onPointerEnter={(event) => {
        setWanted(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
      {...rest}
    />
  );
}
