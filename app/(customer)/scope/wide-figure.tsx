import type { Language } from "@/lib/auth/actor";
import {
  CONNECTING_SERVICES,
  type ConnectingService,
  PARTIES,
  SEGMENT_IDS,
  SEGMENTS,
  type SegmentId,
} from "@/lib/support-scope/demarcation";
import { type Box, Demarcation, Lines, Link, SegmentBox, ServiceBar } from "./figure-parts";

const COLUMN = 132;
const GAP = 15;
const PARTY_Y = 26;
const BOX_Y = 54;
const BOX_HEIGHT = 84;
const BARS_Y = 158;
const BAR_HEIGHT = 32;
const BAR_GAP = 8;
const TEXT = 15;

const ONWARD = CONNECTING_SERVICES.filter(({ from }) => from === "platform");
const BARS_HEIGHT = ONWARD.length * BAR_HEIGHT + (ONWARD.length - 1) * BAR_GAP;

export const WIDE_SIZE = {
  width: SEGMENTS.length * COLUMN + (SEGMENTS.length - 1) * GAP,
  height: BARS_Y + BARS_HEIGHT + 1,
};

const leftOf = (index: number) => index * (COLUMN + GAP);
const middleOf = (segment: SegmentId) => leftOf(SEGMENT_IDS.indexOf(segment)) + COLUMN / 2;

/** The way from left to right, with the services below the stretch each connects. */
export function WideFigure({ language }: { language: Language }) {
  return (
    <>
      {SEGMENTS.slice(1).map(({ id }, index) => (
        <g key={id}>
          <Link
            from={[leftOf(index) + COLUMN, BOX_Y + BOX_HEIGHT / 2]}
            to={[leftOf(index + 1), BOX_Y + BOX_HEIGHT / 2]}
          />
          <Demarcation
            from={[leftOf(index + 1) - GAP / 2, 4]}
            to={[leftOf(index + 1) - GAP / 2, BARS_Y - 6]}
          />
        </g>
      ))}
      {SEGMENTS.map(({ id, party, name }, index) => (
        <g key={id}>
          <Lines lines={PARTIES[party][language]} x={middleOf(id)} y={PARTY_Y} size={TEXT} isBold />
          <SegmentBox
            box={{ x: leftOf(index) + 1, y: BOX_Y, width: COLUMN - 2, height: BOX_HEIGHT }}
            party={party}
          />
          <Lines lines={name[language]} x={middleOf(id)} y={BOX_Y + BOX_HEIGHT / 2} size={TEXT} />
        </g>
      ))}
      {CONNECTING_SERVICES.map((service) => {
        const box = barOf(service);
        return (
          <g key={service.id}>
            <ServiceBar box={box} />
            <Lines
              lines={[service.name[language]]}
              x={box.x + box.width / 2}
              y={box.y + box.height / 2}
              size={TEXT}
            />
          </g>
        );
      })}
    </>
  );
}

/** The service up to the platform is as high as all those that go on from there, any of which may follow it. */
function barOf({ id, from, to }: ConnectingService): Box {
  const x = middleOf(from) + BAR_GAP / 2;
  const width = middleOf(to) - middleOf(from) - BAR_GAP;
  const place = ONWARD.findIndex((service) => service.id === id);
  if (place < 0) return { x, y: BARS_Y, width, height: BARS_HEIGHT };
  return { x, y: BARS_Y + place * (BAR_HEIGHT + BAR_GAP), width, height: BAR_HEIGHT };
}
