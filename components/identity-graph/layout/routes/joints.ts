/** Where a line passes into a channel, from the side of a row or from a gap between rows. */
export interface Joint {
  id: string;
  /** Of the row or gap. */
  column: number;
  /** The gap, or the row and its side: joints of one place keep apart. */
  place: string;
  y: number;
  /** It may stand between these. */
  low: number;
  high: number;
}

export type Joints = Map<string, Joint>;

export const toJoints = (all: Joint[]): Joints => new Map(all.map((joint) => [joint.id, joint]));

export const heightOfJoint = (joints: Joints, id: string | undefined) => joints.get(id ?? '')?.y;
