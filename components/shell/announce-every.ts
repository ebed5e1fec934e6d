/** ms between two announcements: a screen reader that is spoken to all the time cannot be listened to. */
export const announceEvery = 5_000;
