/** What made a result: package.json's version, which a test compares. A result id carries it. */
export const ENGINE_VERSION = '0.1.0';
