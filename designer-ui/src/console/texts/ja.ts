import { cases } from "./ja/cases";
import { home } from "./ja/home";
import { jobs } from "./ja/jobs";
import { manual } from "./ja/manual";
import { money } from "./ja/money";
import { people } from "./ja/people";
import { proxy } from "./ja/proxy";
import { registers } from "./ja/registers";
import { residents } from "./ja/residents";
import { settings } from "./ja/settings";
import { shell } from "./ja/shell";
import { signin } from "./ja/signin";

/** Every word of the console in Japanese, one part for each folder. */
export const ja = { shell, signin, cases, people, home, jobs, settings, registers, money, residents, proxy, manual };

export type Texts = typeof ja;
