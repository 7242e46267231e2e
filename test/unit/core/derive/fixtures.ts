import type { UserAction } from '../../../../src/core/model/action.ts'
import type { ApiValue } from '../../../../src/core/model/apiCall.ts'
import type { Application } from '../../../../src/core/model/application.ts'
import type { Property } from '../../../../src/core/model/property.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import type { NetworkEntry, PageRequest } from '../../../../src/core/model/request.ts'

export const property = (parts: Partial<Property> = {}): Property => ({
  id: 1,
  key: 'member_status',
  displayName: 'Member status',
  expressionType: 'CSS_SELECTOR',
  expression: '.member',
  dataType: 'STRING',
  length: 100,
  storage: ['action'],
  aggregation: null,
  cleanupRule: null,
  ignoreCase: false,
  public: false,
  useLastValue: false,
  ...parts,
})

export const application = (properties: readonly Property[], parts: Partial<Application> = {}): Application => ({
  name: 'Shop',
  id: null,
  properties,
  doNotTrack: 'CAPTURE_ANONYMIZED',
  optIn: false,
  fetchRequests: true,
  xmlHttpRequest: true,
  angular: false,
  excludeXhrRegex: '',
  ...parts,
})

export const value = (text: string, form: 'string' | 'other' = 'string'): Reading => ({
  kind: 'value',
  text,
  length: text.length,
  form,
  warnings: [],
})

export const action = (parts: Partial<UserAction> = {}): UserAction => ({
  id: 1,
  document: 'd',
  frame: 'top',
  kind: 'load',
  name: 'Loading of page /',
  startedAt: 0,
  endedAt: 100,
  at: 1_000_100,
  url: 'https://shop.example/',
  title: 'Shop',
  boundaries: 'simulated',
  beforeAttach: false,
  readings: new Map(),
  requests: [],
  apiValues: [],
  signals: { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false },
  ...parts,
})

export const request = (headers: Record<string, string | null>, parts: Partial<PageRequest> = {}): PageRequest => ({
  id: 1,
  api: 'fetch',
  method: 'GET',
  url: 'https://api.example/trips',
  credentials: 'same-origin',
  startedAt: 10,
  endedAt: 20,
  response: { status: 200, type: 'cors', url: 'https://api.example/trips', redirected: false, headers },
  beforeAttach: false,
  ...parts,
})

export const entry = (parts: Partial<NetworkEntry> = {}): NetworkEntry => ({
  url: 'https://api.example/trips',
  method: 'GET',
  status: 200,
  startedAt: 1_000_010,
  document: false,
  corsMode: true,
  responseHeaders: [],
  exposed: [],
  setCookies: [],
  sentCookies: [],
  ...parts,
})

export const apiValue = (parts: Partial<ApiValue> = {}): ApiValue => ({
  call: 'addActionProperties',
  type: 'shortString',
  container: false,
  key: 'member_status',
  jsType: 'string',
  text: 'Gold',
  length: 4,
  public: false,
  at: 50,
  beforeAttach: false,
  ...parts,
})
