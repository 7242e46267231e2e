import type { Format } from '../format.ts'
import { configApi } from './configApi.ts'
import { inspector } from './inspector.ts'
import { monaco } from './monaco.ts'
import { page } from './page.ts'
import { terraform } from './terraform.ts'
import { terraformJson } from './terraformJson.ts'

/** Every format; the more particular a format's look, the earlier it is asked. */
export const FORMATS: readonly Format[] = [inspector, terraformJson, terraform, page, monaco, configApi]
