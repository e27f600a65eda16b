import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import type { Language } from "@/lib/auth/actor";
import { formatDeadline } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { vetMeetingLink } from "@/lib/rules/meeting-link/vet-meeting-link";
import { translatorFor } from "@/lib/words";
import { toolWord } from "../../tool-word";
import { FactList } from "./fact-list";
import { Section } from "./section";

type Tool = StaffRequest["tool"];

/** The meeting tool with what the check of its link says. The link opens only when pressed, telling nothing of us. */
export function ToolSection({ tool, language }: { tool: Tool; language: Language }) {
  const say = translatorFor(language);
  const url = tool.meetingUrl ?? tool.offeredUrl;
  const name = tool.isOwn
    ? say("staff.detail.tool.own", { name: toolWord(tool.name, language) })
    : say("staff.detail.tool.ours");
  const isGivenAside =
    tool.offeredUrl !== null && tool.meetingUrl !== null && tool.offeredUrl !== tool.meetingUrl;
  return (
    <Section title={say("staff.detail.tool.heading")}>
      <FactList
        facts={[
          { name: say("staff.detail.tool.used"), value: name },
          {
            name: say("staff.detail.tool.url"),
            value: <UrlState tool={tool} url={url} language={language} />,
          },
          ...(url
            ? [
                {
                  name: say("staff.detail.tool.checked"),
                  value: <LinkCheck url={url} tool={tool} language={language} />,
                },
              ]
            : []),
          ...(isGivenAside && tool.offeredUrl
            ? [{ name: say("staff.detail.tool.offered"), value: <Url href={tool.offeredUrl} /> }]
            : []),
          ...(tool.meetingCode ? [{ name: say("staff.detail.tool.code"), value: tool.meetingCode }] : []),
        ]}
      />
    </Section>
  );
}

function Url({ href }: { href: string }) {
  return (
    <a href={href} rel="noreferrer noopener" target="_blank" className="break-all">
      {href}
    </a>
  );
}

function UrlState({
  tool,
  url,
  language,
}: {
  tool: Tool;
  url: string | null;
  language: Language;
}): ReactNode {
  const say = translatorFor(language);
  if (url) return <Url href={url} />;
  if (tool.urlDueAt) return say("staff.detail.tool.dueAt", { time: formatDeadline(tool.urlDueAt, language) });
  return say(tool.isUrlLater ? "staff.detail.tool.later" : "staff.detail.tool.none");
}

function LinkCheck({ url, tool, language }: { url: string; tool: Tool; language: Language }) {
  const say = translatorFor(language);
  const link = vetMeetingLink(url);
  if (link.refusal || link.guest === "no") {
    return <Flag>{say("staff.detail.tool.refused")}</Flag>;
  }
  return (
    <>
      {tool.isFlagged || link.flagged ? (
        <Flag>{say("staff.detail.tool.flagged")}</Flag>
      ) : (
        say("staff.detail.tool.known", { name: toolWord(link.tool, language) })
      )}
      <span className="block text-muted">
        {say(link.guest === "yes" ? "staff.detail.tool.guest.yes" : "staff.detail.tool.guest.setting")}
      </span>
    </>
  );
}

function Flag({ children }: { children: ReactNode }) {
  return (
    <span className="flex gap-1.5 font-bold text-warning">
      <Icon name="warning" className="mt-0.5 size-4.5" />
      <span>{children}</span>
    </span>
  );
}
