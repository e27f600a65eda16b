import { getTranslations } from "next-intl/server";

export type SignOut = (form: FormData) => Promise<void>;

/** Ends the session by a POST, as the last entry of a menu. */
export async function SignOutButton({ signOut }: { signOut: SignOut }) {
  const t = await getTranslations("nav");
  return (
    <form action={signOut}>
      <button type="submit" className="min-h-11 w-full px-4 text-left text-link hover:underline">
        {t("signOut")}
      </button>
    </form>
  );
}
