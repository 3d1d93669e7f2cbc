/** Version of the report document; raised when a field changes its meaning. */
export const SCHEMA_VERSION = '1.0';
