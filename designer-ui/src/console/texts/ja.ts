import { cases } from "./ja/cases";
import { registers } from "./ja/registers";
import { shell } from "./ja/shell";
import { signin } from "./ja/signin";

/** Every word of the console in Japanese, one part for each folder. */
export const ja = { shell, signin, cases, registers };

export type Texts = typeof ja;
