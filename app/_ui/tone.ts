/** How a notice, a chip or a card is meant; always said in words and by an icon too. */
export type Tone = "info" | "attention" | "success" | "danger" | "warning" | "neutral";

/** Text and ground of a tone. Whole class names, because the style sheet is made from what stands here. */
export const TONE_CLASSES: Record<Tone, string> = {
  info: "bg-info-tint text-info",
  attention: "bg-attention-tint text-attention",
  success: "bg-success-tint text-success",
  danger: "bg-danger-tint text-danger",
  warning: "bg-warning-tint text-warning",
  neutral: "bg-neutral-tint text-neutral",
};
