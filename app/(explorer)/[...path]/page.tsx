import { notFound } from 'next/navigation';

/** Every path that no screen has: said inside the shell, from where one goes on. */
export default function UnknownPath() {
  notFound();
}
