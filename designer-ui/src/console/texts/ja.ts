import { cases } from "./ja/cases";
import { people } from "./ja/people";
import { shell } from "./ja/shell";
import { signin } from "./ja/signin";

/** Every word of the console in Japanese, one part for each folder. */
export const ja = { shell, signin, cases, people };

export type Texts = typeof ja;
