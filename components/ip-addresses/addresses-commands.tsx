import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { CommandGroups } from '../commands/command-groups.tsx';
import { toAddressesCommands } from './to-addresses-commands.ts';

interface AddressesCommandsProps {
  answer: IpAddressesAnswer | undefined;
  filter: AddressFilter;
}

/** The commands of the tree and of the table, made when they are wanted. */
export const AddressesCommands = ({ answer, filter }: AddressesCommandsProps) => (
  <CommandGroups commands={toAddressesCommands(answer?.groups.flatMap(({ nodes }) => nodes) ?? [], filter)} />
);
