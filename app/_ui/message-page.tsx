import { DeadEnd } from "./dead-end";
import { PageFrame } from "./page-frame";

/** A dead end that has no frame around it yet. */
export function MessagePage({ title, text }: { title: string; text: string }) {
  return (
    <PageFrame isViewerUnknown>
      <DeadEnd title={title} text={text} />
    </PageFrame>
  );
}
