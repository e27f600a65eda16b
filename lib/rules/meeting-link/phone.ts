const PHONE_WORDS =
  /電話|でんわ|携帯|ケータイ|内線|ダイヤル|ファックス|ファクス|(?:^|[^a-z])(?:tel|fax|phone|telephone|mobile|call me|dial[- ]?in)(?![a-z])/i;

/** Signs people put between and around the digits of a number. */
const NUMBER_SIGNS = /[\s+\-‐-―−ー().（）/,，、#*＃＊;:：]/g;

/** Whether a text without any link is a telephone number, or asks for a call. */
export function isPhoneText(text: string): boolean {
  if (PHONE_WORDS.test(text)) return true;
  return /^[0-9]{3,}$/.test(text.slice(0, 200).replace(NUMBER_SIGNS, ""));
}
