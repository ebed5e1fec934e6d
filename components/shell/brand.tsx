/** A hexagon with an address in use and one of the infrastructure. */
export function Brand() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 flex-none">
      <path d="M10 1.5 17.4 5.75v8.5L10 18.5 2.6 14.25v-8.5z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 8h3v4H6z" className="fill-pod" />
      <path d="M11.2 8.6h2.4v2.8h-2.4z" fill="none" strokeWidth="1.3" className="stroke-infra" />
    </svg>
  );
}
