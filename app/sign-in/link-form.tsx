import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { askForLink } from "./actions";

/** The form that asks for a sign-in link by mail. */
export async function LinkForm({ nextPath }: { nextPath: string | null }) {
  const t = await getTranslations("signIn");
  return (
    <ActionForm action={askForLink} initial={emptyFormState()}>
      <input type="hidden" name="next" value={nextPath ?? ""} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t("email.label")}
        support={t("email.hint")}
        necessity="required"
      />
      <p>
        <Button>{t("send")}</Button>
      </p>
    </ActionForm>
  );
}
