/**
 * The type of the one event by which the page's script hands its port to the courier. Nothing secret: what keeps a
 * page out is that both run before its first script.
 */
export const HAND_OVER = 'rum-property-inspector-port'
