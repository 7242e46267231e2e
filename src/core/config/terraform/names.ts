/**
 * How the names of the Config API stand in the Terraform provider's resources, where it isn't `camelCase` against
 * `snake_case`: by the block that a name stands in, `*` for any. From the provider's public sources.
 */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '*': {
    javascript_framework_support: 'javaScriptFrameworkSupport',
    javascript_errors: 'javaScriptErrors',
    javascript_injection_rules: 'javaScriptInjectionRules',
    advanced_javascript_tag_settings: 'advancedJavaScriptTagSettings',
    slow_cnd_resources_threshold: 'slowCdnResourcesThreshold',
  },
  property: { id: 'uniqueId' },
  tag: { id: 'uniqueId' },
  javascript_framework_support: { extjs: 'extJS', jquery: 'jQuery' },
  resource_timing_settings: { instrumentation_delay: 'nonW3cResourceTimingsInstrumentationDelay' },
  additional_event_handlers: {
    use_mouse_up_event_for_clicks: 'userMouseupEventForClicks',
    click: 'clickEventHandler',
    mouseup: 'mouseupEventHandler',
    blur: 'blurEventHandler',
    change: 'changeEventHandler',
    max_dom_nodes: 'maxDomNodesToInstrument',
  },
  global_event_capture_settings: {
    mouseup: 'mouseUp',
    mousedown: 'mouseDown',
    doubleclick: 'doubleClick',
    keyup: 'keyUp',
    keydown: 'keyDown',
  },
  goal: {
    destination: 'destinationDetails',
    user_action: 'userActionDetails',
    visit_duration: 'visitDurationDetails',
    visit_num_action: 'visitNumActionDetails',
  },
}

/** Lists that stand in a block of their own, with the name of one item. */
export const ITEMS: ReadonlyMap<string, string> = new Map([
  ['meta_data_capture_settings', 'capture'],
  ['user_action_and_session_properties', 'property'],
  ['user_tags', 'tag'],
  ['conversion_goals', 'goal'],
  ['placeholders', 'placeholder'],
  ['processing_steps', 'step'],
  ['load_action_naming_rules', 'rule'],
  ['xhr_action_naming_rules', 'rule'],
  ['custom_action_naming_rules', 'rule'],
  ['javascript_injection_rules', 'rule'],
  ['conditions', 'condition'],
])

/** Blocks that may stand several times and are lists, even of one. */
export const REPEATED: ReadonlySet<string> = new Set(['data_sources', 'methods'])

const own = (block: string, name: string): string | undefined => {
  const table = Object.hasOwn(RENAMED, block) ? RENAMED[block] : undefined
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}

/** The Config API's name of a field in a block. */
export const apiName = (block: string, name: string): string =>
  own(block, name) ?? own('*', name) ?? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const REVERSED: ReadonlyMap<string, string> = new Map(
  Object.entries(RENAMED).flatMap(([block, names]) =>
    Object.entries(names).map(([name, api]) => [`${block} ${api}`, name] as const),
  ),
)

/** The provider's name of a field in a block. */
export const terraformName = (block: string, api: string): string =>
  REVERSED.get(`${block} ${api}`) ??
  REVERSED.get(`* ${api}`) ??
  api.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
