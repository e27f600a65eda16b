import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { type DemoPerson, readDemoPeople } from "@/lib/auth/demo-people";
import { signInAs } from "./actions";

const PLAN_NAMES: Readonly<Record<string, string>> = {
  basic: "Basic",
  priority: "Priority",
  enterprise: "Enterprise",
};

/** In evaluation: everybody of the demo data, as buttons that sign in. Elsewhere nothing. */
export async function DemoPeople({ nextPath }: { nextPath: string | null }) {
  const people = await readDemoPeople();
  if (people.outcome !== "ok") return null;
  const t = await getTranslations("signIn.demo");
  const customers = people.value.filter(({ role }) => role === null);
  const staff = people.value.filter(({ role }) => role !== null);
  return (
    <Card>
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      {people.value.length === 0 ? <p>{t("empty")}</p> : null}
      <form action={signInAs} className="stack gap-6">
        <input type="hidden" name="next" value={nextPath ?? ""} />
        <PeopleList title={t("customers")} people={customers} />
        <PeopleList title={t("staff")} people={staff} />
      </form>
    </Card>
  );
}

async function PeopleList({ title, people }: { title: string; people: readonly DemoPerson[] }) {
  if (people.length === 0) return null;
  const t = await getTranslations("signIn.demo");
  const linesOf = ({ role, isHost, accounts }: DemoPerson) =>
    role === null
      ? accounts.map(
          ({ name, operatorId, plan }) => `${name} ${operatorId} · ${PLAN_NAMES[plan ?? ""] ?? t("noPlan")}`,
        )
      : [isHost ? `${t(`roles.${role}`)} · ${t("host")}` : t(`roles.${role}`)];
  return (
    <section className="stack gap-3">
      <h3 className="font-bold">{title}</h3>
      <ul className="stack gap-3">
        {people.map((person) => (
          <li key={person.userId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button kind="secondary" name="userId" value={person.userId}>
              {t("as", { name: person.name })}
            </Button>
            <span className="text-support">
              {linesOf(person).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
