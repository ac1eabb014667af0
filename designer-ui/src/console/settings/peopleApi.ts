import { type UseMutationResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { useMunicipality } from "../signin/person";

export type Person = Schemas["StaffView"];
export type Department = Schemas["DepartmentControllerNode"];

/** A role for a department; null is the whole municipality. */
export interface Grant {
  role: string;
  department: string | null;
}

export function usePeople() {
  const code = useMunicipality();
  return useQuery({
    queryKey: [code, "staff"],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/staff", { params: { path: { code } } })),
    select: ({ items }) => items ?? [],
  });
}

export function useDepartments() {
  const code = useMunicipality();
  return useQuery({
    queryKey: [code, "departments"],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/departments", { params: { path: { code } } })),
    select: ({ items }) => items ?? [],
  });
}

/** A change after which people and departments are read again. */
function useChange<A, R>(act: (wish: A) => Promise<R>): UseMutationResult<R, Error, A> {
  const client = useQueryClient();
  const code = useMunicipality();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: [code] }) });
}

export function useInvite() {
  const code = useMunicipality();
  return useChange((body: { login: string; name: string; grants: Grant[] }) =>
    answer(api.POST("/api/municipalities/{code}/staff", { params: { path: { code } }, body })),
  );
}

export function usePersonChange(id: string) {
  const path = { code: useMunicipality(), id };
  return useChange((body: { name: string; grants: Grant[] }) =>
    answer(api.PUT("/api/municipalities/{code}/staff/{id}", { params: { path }, body })),
  );
}

export function useSuspension(id: string) {
  const path = { code: useMunicipality(), id };
  return useChange(() => answer(api.POST("/api/municipalities/{code}/staff/{id}/suspend", { params: { path } })));
}

/** A new invitation, for who was suspended, or did not get the first one. */
export function useInvitation(id: string, act: "resume" | "invite") {
  const path = { code: useMunicipality(), id };
  return useChange((resetSecondFactor: boolean) => {
    const wish = { params: { path }, body: { resetSecondFactor } };
    return answer(
      act === "resume"
        ? api.POST("/api/municipalities/{code}/staff/{id}/resume", wish)
        : api.POST("/api/municipalities/{code}/staff/{id}/invite", wish),
    );
  });
}

/** What would go over to somebody. */
export function useHandOverPreview(id: string, to: string) {
  const path = { code: useMunicipality(), id };
  return useQuery({
    // Not among what is read again after a change: once handed over, there is nothing left to preview.
    queryKey: ["handover", path.code, id, to],
    enabled: to !== "",
    gcTime: 0,
    queryFn: () =>
      answer(
        api.POST("/api/municipalities/{code}/staff/{id}/handover", {
          params: { path, query: { dryRun: true } },
          body: { to },
        }),
      ),
  });
}

export function useHandOver(id: string) {
  const path = { code: useMunicipality(), id };
  return useChange((to: string) =>
    answer(api.POST("/api/municipalities/{code}/staff/{id}/handover", { params: { path }, body: { to } })),
  );
}

export function useDepartmentChange() {
  const code = useMunicipality();
  return useChange(({ id, ...body }: { id: string; name: string; parent: string | null }) =>
    answer(api.PUT("/api/municipalities/{code}/departments/{id}", { params: { path: { code, id } }, body })),
  );
}

export function useDepartmentRemoval(id: string) {
  const path = { code: useMunicipality(), id };
  return useChange(() => api.DELETE("/api/municipalities/{code}/departments/{id}", { params: { path } }));
}

export function usePersonSessions(id: string) {
  const path = { code: useMunicipality(), id };
  return useQuery({
    queryKey: [path.code, "sessions", id],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/staff/{id}/sessions", { params: { path } })),
    select: ({ items }) => items ?? [],
  });
}

/** Ends one session of a person; null ends all of them, but the one that asks. */
export function usePersonSessionEnd(id: string) {
  const path = { code: useMunicipality(), id };
  return useChange((session: string | null) =>
    session === null
      ? api.DELETE("/api/municipalities/{code}/staff/{id}/sessions", { params: { path } })
      : api.DELETE("/api/municipalities/{code}/staff/{id}/sessions/{session}", {
          params: { path: { ...path, session } },
        }),
  );
}
