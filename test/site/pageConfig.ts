import { sampleConfiguration } from './sample.ts'

/** Types that the page's own configuration knows, by their letter there; a meta tag arrives as a CSS selector. */
const LETTERS: Readonly<Record<string, string>> = {
  CSS_SELECTOR: 'a',
  META_TAG: 'a',
  JAVA_SCRIPT_VARIABLE: 'b',
  COOKIE: 'c',
  QUERY_STRING: 'd',
  JAVA_SCRIPT_FUNCTION: 'e',
  RESPONSE_HEADER: 'f',
}

const ESCAPES: Readonly<Record<string, string>> = {
  '^': '^^',
  '"': '^dq',
  '>': '^rb',
  '<': '^lb',
  '|': '^p',
  '=': '^e',
  ';': '^s',
  ',': '^c',
  '\\': '^bs',
}
const escapeValue = (text: string): string => text.replace(/[\^"><|=;,\\]/g, (sign) => ESCAPES[sign] ?? sign)

/** The sample as the agent's script tag carries it in `data-dtconfig`: what of it a page can know. */
export function pageConfig(): string {
  const settings = sampleConfiguration.metaDataCaptureSettings
  const expression = (type: string, name: string) => (type === 'META_TAG' ? `[name='${name}']@content` : name)
  const md = settings.map(
    ({ uniqueId, type, capturingName }) =>
      `mdcc${uniqueId}=${LETTERS[type]}${escapeValue(expression(type, capturingName))}`,
  )
  const open = settings.filter((entry) => entry.publicMetadata).map((entry) => `mdcc${entry.uniqueId}`)
  return [
    'app=4b1d7e20c9a35f68',
    'featureHash=ICA2NVfhqrux',
    `xb=${escapeValue(sampleConfiguration.monitoringSettings.excludeXhrRegex)}`,
    'rdnt=1',
    `md=${md.join(',')}`,
    `mdp=${open.join(',')}`,
    'lastModification=1795420800000',
    'agentUri=/ruxitagentjs_ICA2NVfhqrux_10335260306043831.js',
  ].join('|')
}
