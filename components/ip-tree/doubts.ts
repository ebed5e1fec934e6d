import { createContext } from 'react';
import { type Doubts, toDoubts } from '../address/to-doubts.ts';

/** Why rows are in doubt: the same for all rows, as it follows from the sources of the answer. The screen tells it. */
export const DoubtsOfRows = createContext<Doubts>(toDoubts([]));
