import { cases } from "./en/cases";
import { home } from "./en/home";
import { jobs } from "./en/jobs";
import { manual } from "./en/manual";
import { money } from "./en/money";
import { people } from "./en/people";
import { proxy } from "./en/proxy";
import { registers } from "./en/registers";
import { residents } from "./en/residents";
import { settings } from "./en/settings";
import { shell } from "./en/shell";
import { signin } from "./en/signin";
import type { Texts } from "./ja";

/** Every word of the console in English; the type system holds it to the same keys. */
export const en: Texts = {
  shell,
  signin,
  cases,
  people,
  home,
  jobs,
  settings,
  registers,
  money,
  residents,
  proxy,
  manual,
};
