/** The bounds the engine sets for a password, in characters. */
export const LEAST = 12;
export const MOST = 128;

/**
 * How hard a password is to guess, 0 (too short) to 4: by its length and its kinds of characters, less what repeats. A hint for the eye;
 * what is accepted, the engine says.
 */
export function strength(password: string): 0 | 1 | 2 | 3 | 4 {
  if (password.length < LEAST) {
    return 0;
  }
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  const different = new Set(password).size;
  const bits = different * (3 + kinds * 0.5);
  if (bits < 28) {
    return 1;
  }
  return bits < 42 ? 2 : bits < 60 ? 3 : 4;
}
