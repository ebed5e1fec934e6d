/** A recording that cannot be read; the message is one sentence that says what to do. */
export class RecordingError extends Error {}
