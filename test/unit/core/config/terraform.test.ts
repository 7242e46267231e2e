import { describe, expect, it } from 'vitest'
import { readCompanions } from '../../../../src/core/config/companions.ts'
import { readConfiguration, writeConfiguration } from '../../../../src/core/config/readConfiguration.ts'
import { apiName, terraformName } from '../../../../src/core/config/terraform/names.ts'
import { readHcl } from '../../../../src/core/config/terraform/readHcl.ts'
import { configurationOf, sample, shop } from './fixtures.ts'

const SIGN = '$'

const values = (text: string): unknown => {
  const blocks = readHcl(text)
  return blocks.ok ? blocks.value[0]?.values : blocks.refusal
}

describe('HCL', () => {
  it.each([
    ['a { b = "x\\n\\"\\u003c\\\\" }', { b: 'x\n"<\\' }],
    [`a { b = "$${SIGN}{x} %%{y}" }`, { b: `${SIGN}{x} %{y}` }],
    ['a {\n b = -1.5 # why\n c = true // and\n d = null /* so */\n}', { b: -1.5, c: true, d: null }],
    ['a { b = ["x", 1,\n # c\n 2,\n] }', { b: ['x', 1, 2] }],
    ['a {\n b = <<-EOT\n    x\n      y\n  EOT\n}', { b: 'x\n  y\n' }],
    [
      `a {\n b = var.x\n c = "${SIGN}{var.y}-z"\n d = f("}", [1])\n e = { k = 1 }\n}`,
      { b: '\uE000var.x', c: `\uE000"${SIGN}{var.y}-z"`, d: '\uE000f("}", [1])', e: '\uE000{ k = 1 }' },
    ],
    ['a {\n n = 12345678901234567890\n}', { n: '\uE00012345678901234567890' }],
    ['a {\n b { c = 1 }\n b { c = 2 }\n}', { b: [{ c: 1 }, { c: 2 }] }],
    ['a { __proto__ = 1 }', JSON.parse('{"__proto__": 1}')],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
  it.each([
    ['a {\n  b = \n}', ['2', '7']],
    ['a {\n  b = "x\n}', ['2', '7']],
    ['a {\n  b = 1', ['2', '8']],
    ['a {\n  = 1\n}', ['2', '3']],
    [`${'a {'.repeat(200)}`, ['1', '303']],
  ])('an error names its place: %s', (text, place) => {
    expect(values(text)).toMatchObject({ code: 'not-hcl', args: [...place, expect.any(String)] })
  })
})

describe('names', () => {
  it.each([
    ['additional_event_handlers', 'click', 'clickEventHandler'],
    ['global_event_capture_settings', 'mouseup', 'mouseUp'],
    ['', 'exclude_xhr_regex', 'excludeXhrRegex'],
    ['resource_timing_settings', 'non_w3c_resource_timings', 'nonW3cResourceTimings'],
    ['property', 'id', 'uniqueId'],
    ['capture', 'unique_id', 'uniqueId'],
  ])('in %s: %s is %s, and back', (block, name, api) => {
    expect(apiName(block, name)).toBe(api)
    expect(terraformName(block, api)).toBe(name)
  })
})

describe('.tf text', () => {
  const text = `# mine
variable "env" {}

resource "dynatrace_web_application" "shop" {
  name = "Shop \${var.env}"
  real_user_monitoring_enabled = true
  novelty { depth = 1 }
}

resource "dynatrace_data_privacy" "p" {
  application_id = dynatrace_web_application.shop.id
  data_collection { opt_in_mode_enabled = true }
  do_not_track {
    comply_with_do_not_track = true
    do_not_track = "disable_rum"
  }
}
`
  it('keeps what it doesn’t know, and everything around', () => {
    const written = writeConfiguration(configurationOf(text), 'terraform')
    expect(written.ok && written.value).toBe(
      text
        .replace('name = "Shop', 'name                         = "Shop')
        .replace('novelty { depth = 1 }', 'novelty {\n    depth = 1\n  }'),
    )
  })
  it('takes the privacy settings beside it', () => {
    expect(configurationOf(text).application).toMatchObject({ optIn: true, doNotTrack: 'DO_NOT_CAPTURE' })
    const { companions } = configurationOf(`${text}\n${sample('terraform-request-attribute.tf')}`)
    expect(companions.requestAttributes).toMatchObject([
      {
        dataType: 'STRING',
        dataSources: [
          { source: 'METHOD_PARAM', valueProcessing: { splitAt: 't', extractSubstring: { delimiter: 'h' } } },
          {},
          {},
        ],
      },
    ])
  })
  it('of the sample joins property and metadata', () => {
    expect(configurationOf(sample('terraform-web-application-a.tf')).application.properties[0]).toMatchObject({
      id: 2,
      key: 'google_gclid',
      expressionType: 'QUERY_STRING',
      expression: 'gclid',
      storage: ['session'],
      aggregation: 'LAST',
    })
  })
  it('without an application is refused', () => {
    const read = readConfiguration(sample('terraform-data-privacy.tf'))
    expect(!read.ok && read.refusal.code).toBe('no-web-application')
  })
  it('is made of a Config API body with its privacy settings', () => {
    const written = writeConfiguration(
      shop({ more: { identifier: 'APPLICATION-1', quoted: `${SIGN}{x}` } }),
      'terraform',
    )
    const out = written.ok ? written.value : ''
    expect(out).toContain('resource "dynatrace_web_application" "Shop" {')
    expect(out).toContain(`quoted = "$${SIGN}{x}"`)
    expect(out).not.toContain('APPLICATION-1')
    expect(configurationOf(out).application.properties).toEqual(shop().application.properties)
  })
})

describe('terraform show -json', () => {
  const state = {
    format_version: '1.0',
    terraform_version: '1.9.0',
    values: {
      root_module: {
        resources: [{ type: 'other', name: 'secret', values: { password: 'x' } }],
        child_modules: [
          {
            resources: [
              {
                address: 'module.m.dynatrace_web_application.shop',
                type: 'dynatrace_web_application',
                values: {
                  id: 'APPLICATION-1',
                  name: 'Shop',
                  url_injection_pattern: null,
                  session_replay_config: [],
                  user_tags: [],
                  monitoring_settings: [{ fetch_requests: true, javascript_framework_support: [{ angular: true }] }],
                  meta_data_capture_settings: [
                    {
                      capture: [
                        { type: 'COOKIE', capturing_name: 'c', name: 'C', unique_id: 4, public_metadata: true },
                      ],
                    },
                  ],
                  user_action_and_session_properties: [
                    {
                      property: [
                        {
                          id: 9,
                          key: 'c',
                          type: 'STRING',
                          origin: 'META_DATA',
                          metadata_id: 4,
                          store_as_session_property: true,
                        },
                      ],
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
  }
  it('gives the application of any module, and nothing else of the state', () => {
    const configuration = configurationOf(JSON.stringify(state))
    expect(configuration.application).toMatchObject({
      id: 'APPLICATION-1',
      name: 'Shop',
      fetchRequests: true,
      xmlHttpRequest: false,
      angular: true,
    })
    expect(configuration.application.properties).toMatchObject([
      { id: 9, key: 'c', expressionType: 'COOKIE', expression: 'c', public: true },
    ])
    expect(configuration.body).toMatchObject({ userTags: [] })
    expect(Object.keys(configuration.body)).not.toContain('sessionReplayConfig')
    expect(JSON.stringify(configuration)).not.toContain('password')
  })
})

describe('what stands beside an application', () => {
  it.each([
    ['{"doNotTrackBehaviour":"DO_NOT_CAPTURE"}', { dataPrivacy: { doNotTrackBehaviour: 'DO_NOT_CAPTURE' } }],
    ['{"id":"a","dataSources":[]}', { requestAttributes: [{ id: 'a', dataSources: [] }] }],
    ['[{"id":"a","dataSources":[]}]', { requestAttributes: [{ id: 'a', dataSources: [] }] }],
    ['{"keyUserActionList":[]}', { keyUserActions: { keyUserActionList: [] } }],
    ['{"checks":[{"key":"a"}]}', { checks: [{ key: 'a' }] }],
  ])('%s', (text, value) => {
    expect(readCompanions(text)).toEqual({ ok: true, value })
  })
  it('may be Terraform', () => {
    expect(readCompanions(sample('terraform-data-privacy.tf'))).toEqual({
      ok: true,
      value: {
        dataPrivacy: {
          dataCaptureOptInEnabled: true,
          doNotTrackBehaviour: 'IGNORE_DO_NOT_TRACK',
          persistentCookieForUserTracking: true,
        },
      },
    })
    expect(readCompanions(sample('terraform-request-attribute.tf'))).toMatchObject({
      value: { requestAttributes: [{ dataType: 'STRING', dataSources: [{}, {}, {}] }] },
    })
    expect(readCompanions('resource "dynatrace_other" "a" {}')).toMatchObject({ refusal: { code: 'no-companion' } })
  })
  it('is refused where it is something else', () => {
    expect(readCompanions('{"a":1}')).toMatchObject({ ok: false, refusal: { code: 'no-companion' } })
  })
})
