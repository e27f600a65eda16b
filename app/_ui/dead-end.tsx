import { getTranslations } from "next-intl/server";

/** What stands at a dead end: what happened, and the ways on from here. Goes inside a frame. */
export async function DeadEnd({ title, text }: { title: string; text: string }) {
  const [t, words] = await Promise.all([getTranslations("nav"), getTranslations("common")]);
  const ways = [
    { href: "/", label: words("toTop") },
    { href: "/requests", label: t("requests") },
    { href: "/scope", label: t("scope") },
  ];
  return (
    <div className="stack pt-6">
      <h1>{title}</h1>
      <p>{text}</p>
      <ul className="list-disc pl-6">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
