import type { Trip } from '../trips.ts'

const SCENES: Readonly<Record<Trip['scene'], (hue: number) => string>> = {
  sea: (hue) => `
    <path d="M0 128 60 96l44 20 52-40 70 52z" fill="hsl(${hue} 28% 46%)"/>
    <path d="M0 126h320v64H0z" fill="hsl(${hue} 46% 38%)"/>
    <path d="M30 146h60M120 158h90M220 142h70" stroke="hsl(${hue} 60% 72%)" stroke-width="3" stroke-linecap="round"/>
    <path d="M196 126h70l-12 18h-46z" fill="#b5472f"/><path d="M212 126v-12h34v12z" fill="#fdf8ee"/>
    <path d="M226 114v-12h8v12z" fill="#26343b"/>`,
  hills: (hue) => `
    <path d="M0 120q70-60 150-14t170-22v106H0z" fill="hsl(${hue} 32% 58%)"/>
    <path d="M0 150q90-46 180-12t140-16v68H0z" fill="hsl(${hue} 38% 42%)"/>
    <path d="M0 168h320" stroke="#26343b" stroke-width="3"/>
    <path d="M92 146h62v20H92zm66 0h62v20h-62z" fill="#b5472f"/>
    <path d="M100 150h12v7h-12zm20 0h12v7h-12zm20 0h8v7h-8zm26 0h12v7h-12zm20 0h12v7h-12z" fill="#fdf8ee"/>`,
  alps: (hue) => `
    <path d="M-10 160 80 56l46 50 56-70 96 92 60 32z" fill="hsl(${hue} 24% 54%)"/>
    <path d="m80 56 22 24-14-2-10 8-8-10-12 4zM182 36l26 25-16-3-10 10-10-12-13 8z" fill="#fdf8ee"/>
    <path d="M0 156q160-34 320 0v34H0z" fill="hsl(${hue} 34% 34%)"/>
    <path d="M52 142l10-22 10 22zm16 4 10-22 10 22zm170-4 10-22 10 22z" fill="hsl(${hue} 40% 22%)"/>`,
}

/** A trip's picture: sky, sun and its scene, drawn here. */
export const picture = (
  trip: Trip,
): string => `<svg class="picture" viewBox="0 0 320 190" role="img" aria-label="${trip.place}"
  preserveAspectRatio="xMidYMid slice"><path d="M0 0h320v190H0z" fill="hsl(${trip.hue} 48% 86%)"/>
  <circle cx="252" cy="48" r="22" fill="#f2b84b"/>${SCENES[trip.scene](trip.hue)}</svg>`
