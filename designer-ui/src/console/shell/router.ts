import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { Waiting } from "../parts/Waiting";
import { Broken, NoSuchPage } from "./Lost";
import { routes } from "./routes";

export function consoleRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    basepath: "/staff",
    defaultPreload: "intent",
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof consoleRouter>;
  }
  interface StaticDataRouteOption {
    /** The page concerns what residents see: the phone may stand beside it. */
    flow?: boolean;
  }
}
