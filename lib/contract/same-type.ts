/**
 * `Same<A, B>` is `true` when the two types are identical, else `false`: `const same: Same<z.infer<typeof s>, T> = true` does
 * not compile when the schema and the model type differ in a field, in its type or in whether it may be absent.
 */
export type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

// Interfaces that extend others are written out, so that they compare with the plain object types that zod infers.
type Flat<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends (infer Item)[]
    ? Flat<Item>[]
    : T extends object
      ? { [K in keyof T]: Flat<T[K]> }
      : T;
