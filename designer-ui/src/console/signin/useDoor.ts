import { useQueryClient } from "@tanstack/react-query";
import { door, type Session } from "./session";

/** Going in and out. Who goes out leaves nothing of what was read in the browser. */
export function useDoor() {
  const client = useQueryClient();
  return {
    enter: (session: Session | null) => client.setQueryData(["session"], session),
    leave: async () => {
      await door.signOut();
      client.setQueryData(["session"], null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
      client.getMutationCache().clear();
    },
  };
}
