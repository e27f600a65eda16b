import { getTranslations } from "next-intl/server";
import { switchToAccount } from "@/app/_server/switch-account";
import type { Person } from "@/lib/auth/read-person";

/** The other accounts a person belongs to, as buttons that go on in them; nothing for one account. */
export async function AccountSwitch({ person }: { person: Person }) {
  const others = person.accounts.filter(({ accountId }) => accountId !== person.currentAccount?.accountId);
  if (others.length === 0) return null;
  const t = await getTranslations("landing");
  return (
    <form action={switchToAccount} className="border-rule border-y py-1">
      <p className="px-4 pt-1 text-muted text-support">{t("switchAccount")}</p>
      {others.map(({ accountId, name, operatorId }) => (
        <button
          key={accountId}
          type="submit"
          name="accountId"
          value={accountId}
          className="block min-h-11 w-full px-4 py-1 text-left text-link hover:underline"
        >
          <span className="block">{name}</span>
          <span className="block text-muted text-support tabular-nums">{operatorId}</span>
        </button>
      ))}
    </form>
  );
}
