import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { bytes } from "../api/client";

/** The bytes of a photo, file or document, as an address the browser can show. */
export function useFile(url: string) {
  const file = useQuery({ queryKey: ["file", url], queryFn: () => bytes(url), staleTime: Number.POSITIVE_INFINITY });
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    if (file.data === undefined) {
      return;
    }
    const made = URL.createObjectURL(file.data);
    setSource(made);
    return () => URL.revokeObjectURL(made);
  }, [file.data]);
  return { source, gone: file.isError };
}
