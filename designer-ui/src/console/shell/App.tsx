import { QueryClientProvider } from "@tanstack/react-query";
import { type RouterHistory, RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { queryClient } from "../api/queries";
import { LanguageProvider } from "../texts/language";
import { consoleRouter } from "./router";

/** The staff console. */
export function App({ history }: { history?: RouterHistory }) {
  const [client] = useState(queryClient);
  const [router] = useState(() => consoleRouter(history));
  return (
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
