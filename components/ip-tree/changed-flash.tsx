import { useEffect, useState } from 'react';

/** Lights a row up when what it says changes while it is on the screen: for 1.2 s, or as a word for 10 s where motion is unwanted. */
export function ChangedFlash({ says }: { says: string }) {
  const [seen, setSeen] = useState({ says, changes: 0 });
  if (seen.says !== says) setSeen({ says, changes: seen.changes + 1 });
  return seen.changes > 0 ? <Flash key={seen.changes} /> : null;
}

function Flash() {
  const [recent, setRecent] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setRecent(false), 10_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span aria-hidden="true" className={`tree-flash ${recent ? 'is-recent' : ''}`}>
      <span>changed</span>
    </span>
  );
}
