import { QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";

const FRESH = 5_000;

/** Reads again what is looked at after five seconds, and at once when the connection is back; tries again what did not get through. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        networkMode: "always",
        retry: (failures, reason) => !(reason instanceof Problem) && failures < 3,
        retryDelay: (failures) => 1_000 * 2 ** failures,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
