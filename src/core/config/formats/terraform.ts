import type { Companions, Configuration } from '../configuration.ts'
import type { Format } from '../format.ts'
import { isObject, type JsonObject, own } from '../json.ts'
import { done } from '../refusal.ts'
import { type HclBlock, readHcl } from '../terraform/readHcl.ts'
import { APPLICATION, ATTRIBUTE, draftOfResources, PRIVACY, privacyValues } from '../terraform/resources.ts'
import { writeResource } from '../terraform/writeHcl.ts'
import { verbatim } from '../verbatim.ts'

/** Fields of the body that the provider's resource hasn't: the API gives them, nobody sets them. */
const NOT_IN_RESOURCE = ['metadata', 'identifier', 'id', 'dataPrivacy']

/** `.tf` text as the vendor's export writes it. All of it that is not the application stays as it is. */
export const terraform: Format = {
  name: 'terraform',
  recognises: (text) => /^[^\S\n]*resource[^\S\n]+"dynatrace_/m.test(text),
  read(text) {
    const blocks = readHcl(text)
    if (!blocks.ok) return blocks
    return draftOfResources(resourcesOf(blocks.value), 'terraform', ({ name, start, end }) => ({
      terraform: { label: name, before: text.slice(0, start), after: text.slice(end) },
    }))
  },
  write(configuration) {
    const { label, before, after } = surroundings(configuration)
    const body = Object.fromEntries(
      Object.entries(configuration.body).filter(([name]) => !NOT_IN_RESOURCE.includes(name)),
    )
    const application = writeResource(APPLICATION, label, body)
    const beside = before === '' && after === '' ? writeCompanions(configuration.companions, label) : ''
    return done(`${before}${application}${after.replace(/^\n/, '')}${beside}`)
  },
}

export const resourcesOf = (blocks: readonly HclBlock[]) =>
  blocks
    .filter(({ type, labels }) => type === 'resource' && labels.length === 2)
    .map(({ labels: [type = '', name = ''], values, start, end }) => ({ type, name, values, start, end }))

/** Where the resource stood in its file; for one that comes from elsewhere a label made from its name. */
function surroundings({ carried, application }: Configuration): { label: string; before: string; after: string } {
  const kept = own(carried, 'terraform')
  const from: JsonObject = isObject(kept) ? kept : {}
  const text = (name: string, fallback: string): string => {
    const value = own(from, name)
    return typeof value === 'string' ? value : fallback
  }
  const slug = application.name.replace(/[^\w-]+/g, '_').replace(/^(?=[^A-Za-z_])/, '_')
  return { label: text('label', slug || 'application'), before: text('before', ''), after: text('after', '') }
}

function writeCompanions({ dataPrivacy, requestAttributes }: Companions, label: string): string {
  const reference = verbatim(`${APPLICATION}.${label}.id`)
  const privacy = dataPrivacy ? [writeResource(PRIVACY, label, privacyValues(dataPrivacy, reference))] : []
  const attributes = requestAttributes.map(({ metadata, id, ...values }, index) =>
    writeResource(ATTRIBUTE, `attribute_${index + 1}`, values),
  )
  return [...privacy, ...attributes].map((resource) => `\n${resource}`).join('')
}
