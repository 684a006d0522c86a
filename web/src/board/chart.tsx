/** Charts: how a number came to where it is, and how large parts are. Each has its numbers in words or in a table too. */

import { useId } from "preact/hooks";
import "./chart.css";

/** A value on a day; days are told as `2026-11-30`. */
export interface Dot {
  on: string;
  value: number;
}
/** What is expected on a day, and between which two it lies four times of five. */
export interface Ahead extends Dot {
  low: number;
  high: number;
}

export interface Line {
  title: string;
  /** All of it in a sentence. */
  told: string;
  points: readonly Dot[];
  ahead: readonly Ahead[];
  target: { value: number; words: string } | null;
  /** How a value and a day are written beside it. */
  amount: (value: number) => string;
  day: (on: string) => string;
  backwards: boolean;
}

const [WIDE, HIGH] = [360, 190];
const [LEFT, RIGHT, TOP, BOTTOM] = [12, 12, 26, 28];

/** A line that comes to where it is now, what is expected from there on, and the target above it. */
export function LineChart(line: Line) {
  const id = useId();
  const at = scale(line);
  const last = line.points.at(-1);
  if (!last) return null;
  const end = line.ahead.at(-1);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{line.title}</title>
      <desc id={`${id}d`}>{line.told}</desc>
      <line class="ground" x1={LEFT} x2={WIDE - RIGHT} y1={at.y(0)} y2={at.y(0)} />
      {line.target && <Target at={at} target={line.target} backwards={line.backwards} />}
      {end && <path class="between" d={band(at, last, line.ahead)} />}
      {end && <path class="ahead" d={path(at, [last, ...line.ahead])} />}
      <path class="line" d={path(at, line.points)} />
      <circle class="now" cx={at.x(last.on)} cy={at.y(last.value)} r="4.5" />
      <text class="value" x={at.x(last.on)} y={at.y(last.value) - 9} text-anchor={anchor(at.share(last.on))}>
        {line.amount(last.value)}
      </text>
      <text x={at.x(line.points[0]!.on)} y={HIGH - 8} text-anchor="start">
        {line.day(line.points[0]!.on)}
      </text>
      {(end || line.points.length > 1) && (
        <text x={at.x((end ?? last).on)} y={HIGH - 8} text-anchor="end">
          {line.day((end ?? last).on)}
        </text>
      )}
    </svg>
  );
}

/** How large a part is of the largest; what it comes to stands beside it in words. */
export function Bar({ value, most }: { value: number | null; most: number }) {
  const share = value === null || most <= 0 ? 0 : Math.max(0, Math.min(1, value / most));
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}

function Target({ at, target, backwards }: { at: Scale; target: { value: number; words: string }; backwards: boolean }) {
  const y = at.y(target.value);
  return (
    <>
      <line class="target" x1={LEFT} x2={WIDE - RIGHT} y1={y} y2={y} />
      <text x={backwards ? WIDE - RIGHT : LEFT} y={y - 6} text-anchor="start">
        {target.words}
      </text>
    </>
  );
}

interface Scale {
  x: (on: string) => number;
  y: (value: number) => number;
  /** How far along a day is, from 0 to 1. */
  share: (on: string) => number;
}

function scale({ points, ahead, target, backwards }: Line): Scale {
  const days = [...points, ...ahead].map((it) => Date.parse(it.on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, target?.value ?? 0, ...points.map((it) => it.value), ...ahead.map((it) => it.high));
  const share = (on: string) => (last > first ? (Date.parse(on) - first) / (last - first) : 0.5);
  const along = (its: number) => LEFT + its * (WIDE - LEFT - RIGHT);
  return {
    share,
    x: (on) => along(backwards ? 1 - share(on) : share(on)),
    y: (value) => HIGH - BOTTOM - (value / most) * (HIGH - TOP - BOTTOM),
  };
}

function path(at: Scale, points: readonly Dot[]): string {
  return points.map((it, n) => `${n ? "L" : "M"}${round(at.x(it.on))} ${round(at.y(it.value))}`).join("");
}

function band(at: Scale, from: Dot, ahead: readonly Ahead[]): string {
  const high = ahead.map((it) => ({ on: it.on, value: it.high }));
  const low = ahead.map((it) => ({ on: it.on, value: it.low })).reverse();
  return `${path(at, [from, ...high, ...low])}Z`;
}

function anchor(share: number): "start" | "middle" | "end" {
  if (share < 0.1) return "start";
  return share > 0.9 ? "end" : "middle";
}

function round(its: number): number {
  return Math.round(its * 10) / 10;
}
