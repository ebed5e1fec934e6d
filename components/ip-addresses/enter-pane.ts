/**
 * Moves the focus into the pane beside the tree. A pane whose code is still being read is entered when it stands there,
 * unless the focus has gone elsewhere meanwhile.
 */
export function enterPane(side: HTMLElement | null): void {
  const pane = side?.querySelector('aside');
  pane?.focus();
  if (pane || !side) return;
  const asker = document.activeElement;
  const observer = new MutationObserver(() => {
    const pane = side.querySelector('aside');
    if (!pane) return;
    observer.disconnect();
    if (document.activeElement === asker) pane.focus();
  });
  observer.observe(side, { childList: true, subtree: true });
}
