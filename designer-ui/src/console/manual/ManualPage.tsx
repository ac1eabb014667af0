import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import Markdown, { type Components } from "react-markdown";
import { NoSuchPage } from "../shell/Lost";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { CHAPTERS, type Chapter, isChapter } from "./chapters";

const sources = import.meta.glob<string>("../../../../docs/manual/*.md", { query: "?raw", import: "default" });
const pictures = import.meta.glob<string>("../../../../docs/manual/images/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

/** How staff use the console: the chapters of docs/manual. */
export function ManualPage() {
  const { chapter } = useParams({ strict: false });
  return chapter !== undefined && isChapter(chapter) ? <OneChapter chapter={chapter} /> : <NoSuchPage />;
}

function OneChapter({ chapter }: { chapter: Chapter }) {
  const texts = useTexts().manual;
  const { data } = useSuspenseQuery({
    queryKey: ["manual", chapter],
    queryFn: () => sources[`../../../../docs/manual/${chapter}.md`]?.() ?? Promise.reject(new Error(chapter)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={texts.chapters[chapter]}>
      {texts.inJapanese !== "" && <p className="note">{texts.inJapanese}</p>}
      <div className="manual">
        <nav aria-label={texts.contents}>
          <ul className="plain stack">
            {CHAPTERS.map((one) => (
              <li key={one}>
                <Link to="/manual/$chapter" params={{ chapter: one }}>
                  {texts.chapters[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article lang="ja">
          <Markdown components={components}>{data}</Markdown>
        </article>
      </div>
    </Page>
  );
}

const components: Components = {
  a: ({ href = "", children }) => (
    <Link to="/manual/$chapter" params={{ chapter: href.replace(/\.md$/, "") }}>
      {children}
    </Link>
  ),
  img: ({ src = "", alt = "" }) => <img src={pictures[`../../../../docs/manual/${src}`]} alt={alt} loading="lazy" />,
};
