import { getLocale, getTranslations } from "next-intl/server";
import { emptyFormState, type FormState } from "@/app/_server/form-state";
import { LANGUAGES } from "@/lib/auth/actor";
import type { Person } from "@/lib/auth/read-person";
import type { NotifiedAccount } from "@/lib/settings/read-notified-accounts";
import { BackLink } from "./back-link";
import { Button } from "./button";
import { CheckBox } from "./check-box";
import { ActionForm } from "./form";
import { LANGUAGE_NAMES } from "./language-names";
import { Notice } from "./notice";
import { RadioCard } from "./radio-card";
import { RadioGroup } from "./radio-group";
import { SelectField } from "./select-field";
import { zoneGroups } from "./zone-groups";

/** One's own settings: language, time zone and, for members, which mails of each account they get. */
export async function SettingsPage({
  person,
  accounts,
  back,
  isSaved,
  save,
  now,
}: {
  readonly person: Person;
  readonly accounts: readonly NotifiedAccount[];
  readonly back: string;
  readonly isSaved: boolean;
  readonly save: (state: FormState, form: FormData) => Promise<FormState>;
  readonly now: Date;
}) {
  const [t, language] = await Promise.all([getTranslations("settings"), getLocale()]);
  return (
    <div className="sections max-w-200">
      <BackLink href={back} />
      {isSaved ? (
        <Notice tone="success" isResult>
          <p>{t("saved")}</p>
        </Notice>
      ) : null}
      <h1>{t("title")}</h1>
      <ActionForm action={save} initial={emptyFormState()}>
        <RadioGroup
          name="language"
          label={t("language.label")}
          support={t("language.support")}
          defaultValue={person.chosenLanguage ?? language}
        >
          {LANGUAGES.map((one) => (
            <RadioCard key={one} value={one} label={<span lang={one}>{LANGUAGE_NAMES[one]}</span>} />
          ))}
        </RadioGroup>
        <SelectField
          name="timeZone"
          label={t("zone.label")}
          support={t("zone.support")}
          defaultValue={person.timeZone}
          options={zoneGroups(person.timeZone, now, language)}
        />
        {accounts.length > 0 ? <NotifiedFields accounts={accounts} /> : null}
        <p>
          <Button>{t("save")}</Button>
        </p>
      </ActionForm>
    </div>
  );
}

async function NotifiedFields({ accounts }: { accounts: readonly NotifiedAccount[] }) {
  const t = await getTranslations("settings.notified");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-bold">{t("label")}</legend>
      <p className="text-muted text-support">{t("support")}</p>
      {accounts.map(({ accountId, name, operatorId, isNotified }) => (
        <div key={accountId}>
          <input type="hidden" name="accounts" value={accountId} />
          <CheckBox
            name={`notified-${accountId}`}
            isTicked={isNotified}
            label={
              <>
                {t("account", { name })}
                <span className="block text-muted text-support tabular-nums">{operatorId}</span>
              </>
            }
          />
        </div>
      ))}
    </fieldset>
  );
}
