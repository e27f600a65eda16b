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

const BOX_WIDTH = 152;
const ROW = 108;
const GAP = 20;
const BARS_X = 164;
const BAR_WIDTH = 44;
const BAR_GAP = 4;
const TEXT = 13;

const ONWARD = CONNECTING_SERVICES.filter(({ from }) => from === "platform");
const BARS_WIDTH = ONWARD.length * BAR_WIDTH + (ONWARD.length - 1) * BAR_GAP;

export const TALL_SIZE = {
  width: BARS_X + BARS_WIDTH + 2,
  height: SEGMENTS.length * ROW + (SEGMENTS.length - 1) * GAP,
};

const topOf = (index: number) => index * (ROW + GAP);
const middleOf = (segment: SegmentId) => topOf(SEGMENT_IDS.indexOf(segment)) + ROW / 2;

/** The way from top to bottom, with the services beside the stretch each connects: for narrow screens. */
export function TallFigure({ language }: { language: Language }) {
  return (
    <>
      {SEGMENTS.slice(1).map(({ id }, index) => (
        <g key={id}>
          <Link from={[BOX_WIDTH / 2, topOf(index) + ROW]} to={[BOX_WIDTH / 2, topOf(index + 1)]} />
          <Demarcation
            from={[2, topOf(index + 1) - GAP / 2]}
            to={[BOX_WIDTH - 2, topOf(index + 1) - GAP / 2]}
          />
        </g>
      ))}
      {SEGMENTS.map(({ id, party, name }, index) => (
        <g key={id}>
          <SegmentBox
            box={{ x: 2, y: topOf(index) + 2, width: BOX_WIDTH - 4, height: ROW - 4 }}
            party={party}
          />
          <Lines
            lines={PARTIES[party][language]}
            x={BOX_WIDTH / 2}
            y={topOf(index) + 28}
            size={TEXT}
            isBold
          />
          <Lines lines={name[language]} x={BOX_WIDTH / 2} y={topOf(index) + 74} size={TEXT} />
        </g>
      ))}
      {CONNECTING_SERVICES.map((service) => {
        const box = barOf(service);
        return (
          <g key={service.id}>
            <ServiceBar box={box} />
            <Lines
              lines={service.shortName[language]}
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

/** The service up to the platform is as wide as all those that go on from there, any of which may follow it. */
function barOf({ id, from, to }: ConnectingService): Box {
  const y = middleOf(from) + BAR_GAP / 2;
  const height = middleOf(to) - middleOf(from) - BAR_GAP;
  const place = ONWARD.findIndex((service) => service.id === id);
  if (place < 0) return { x: BARS_X, y, width: BARS_WIDTH, height };
  return { x: BARS_X + place * (BAR_WIDTH + BAR_GAP), y, width: BAR_WIDTH, height };
}
