/** What stands where the address names no screen. */
export function NoSuchScreen() {
  return (
    <div className="grid place-content-center gap-2 p-4 text-ink-2">
      <h1 className="text-ink">No such screen</h1>
      <p>
        The address names no screen of Cilium Explorer. An object that is gone keeps its screen, so this is a mistyped
        path.
      </p>
      <p>
        {/* A plain link: this page travels with every other one, and Next's link would travel twice. */}
        <a href="/overview" className="text-accent hover:underline">
          Open the overview
        </a>
      </p>
    </div>
  );
}
