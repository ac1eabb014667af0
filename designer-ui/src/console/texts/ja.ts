import { cases } from "./ja/cases";
import { people } from "./ja/people";
import { home } from "./ja/home";
import { settings } from "./ja/settings";
import { shell } from "./ja/shell";
import { signin } from "./ja/signin";

/** Every word of the console in Japanese, one part for each folder. */
export const ja = { shell, signin, cases, people, home, settings };

export type Texts = typeof ja;
