export { NoSuchScreen as default } from '../../components/ui/no-such-screen.tsx';
