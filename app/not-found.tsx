import { NoSuchScreen } from '../components/ui/no-such-screen.tsx';

/** Outside of the shell, should Next ever ask for it there: its own page weighs more. */
export default function NotFound() {
  return (
    <main className="grid h-dvh">
      <NoSuchScreen />
    </main>
  );
}
