import { cases } from "./ja/cases";
import { shell } from "./ja/shell";
import { signin } from "./ja/signin";

/** Every word of the console in Japanese, one part for each folder. */
export const ja = { shell, signin, cases };

export type Texts = typeof ja;
