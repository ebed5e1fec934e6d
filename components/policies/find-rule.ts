import type { Direction, Rule } from '../../lib/model/policy/policy.ts';

/** The rule that stands on a line of the YAML, counted from 1. */
export const findRuleOfLine = (rules: readonly Rule[], line: number): Rule | undefined =>
  rules.find(({ lines }) => lines.from <= line && line <= lines.to);

export interface RuleGroup {
  title: string;
  direction: Direction;
  deny: boolean;
  rules: Rule[];
}

const groups = [
  { title: 'Ingress, allowed', direction: 'ingress', deny: false },
  { title: 'Ingress, denied', direction: 'ingress', deny: true },
  { title: 'Egress, allowed', direction: 'egress', deny: false },
  { title: 'Egress, denied', direction: 'egress', deny: true },
] as const;

/** Denies stand apart; groups without a rule are left out. */
export const groupRules = (rules: readonly Rule[]): RuleGroup[] =>
  groups
    .map((group) => ({
      ...group,
      rules: rules.filter(({ direction, deny }) => direction === group.direction && deny === group.deny),
    }))
    .filter(({ rules }) => rules.length > 0);
