import { inspect } from './inspection.ts'
import { attempt } from './text.ts'

attempt(inspect)
