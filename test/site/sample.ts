import configuration from '../../assets/sample/configuration.json'

/** The sample's application body, as far as the shop itself reads it. */
export const sampleConfiguration = configuration
