/** The commands of a screen or a pane: what prints the same facts, and what the agent says of them. */
export interface Commands {
  /** Whole commands. */
  kubectl: readonly string[];
  /** What is said to the tool in the agent's container, e.g. `endpoint get 465`; the words before it follow from the agent. */
  agent: readonly string[];
  /** The node whose agent is meant; any agent without it. */
  node?: string | undefined;
}
