import { cases } from "./ja/cases";
import { money } from "./ja/money";
import { people } from "./ja/people";
import { registers } from "./ja/registers";
import { residents } from "./ja/residents";
import { shell } from "./ja/shell";
import { signin } from "./ja/signin";

/** Every word of the console in Japanese, one part for each folder. */
export const ja = { shell, signin, cases, people, registers, money, residents };

export type Texts = typeof ja;
