import type { DataType, Property, Storage } from '../model/property.ts'

export type UsqlTable = 'usersession' | 'useraction'

export type UsqlQuery = {
  readonly table: UsqlTable
  /** The storage type whose values it finds. */
  readonly storage: Storage
  readonly text: string
}

/** Long texts are kept with the short ones (assumption). */
const COLUMNS: Record<DataType, string> = {
  STRING: 'stringProperties',
  LONG_STRING: 'stringProperties',
  LONG: 'longProperties',
  DOUBLE: 'doubleProperties',
  DATE: 'dateProperties',
}

/** The table that holds a storage type itself; from the other one it is reached by this name. */
const HOME: Record<Storage, UsqlTable> = { action: 'useraction', session: 'usersession' }

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * The ready queries of a property, from sessions and from actions, for each of its storage types (vendor's page on
 * properties: "Example queries").
 */
export const usqlOf = (property: Property): readonly UsqlQuery[] =>
  property.storage.flatMap((storage) =>
    (['usersession', 'useraction'] as const).map((table) => ({
      table,
      storage,
      text: queryOf(property, storage, table),
    })),
  )

function queryOf({ key, dataType }: Property, storage: Storage, table: UsqlTable): string {
  const home = HOME[storage]
  const field = `${home === table ? '' : `${home}.`}${COLUMNS[dataType]}.${quoted(key)}`
  if (dataType === 'LONG' || dataType === 'DOUBLE')
    return `SELECT COUNT(*), MIN(${field}), MAX(${field}), AVG(${field}), SUM(${field}) FROM ${table} WHERE ${field} IS NOT NULL`
  return `SELECT ${field}, COUNT(*) FROM ${table} WHERE ${field} IS NOT NULL GROUP BY ${field}`
}

/** A key that is no plain name stands in double quotes, with a quote in it doubled (assumption, as in SQL); a line break can't be. */
const quoted = (key: string): string =>
  PLAIN.test(key) ? key : `"${key.replaceAll(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`
