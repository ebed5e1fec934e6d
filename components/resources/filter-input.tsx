/** Text that rows must contain; it stands in the URL. */
export function FilterInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string | null) => void;
}) {
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      className="h-[26px] w-[200px] min-w-0 rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-11"
    />
  );
}
