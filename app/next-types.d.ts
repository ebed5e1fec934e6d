/** What Next's own next-env.d.ts declares, without the paths into one build that it also writes there. */
/// <reference types="next" />
/// <reference types="next/image-types/global" />
