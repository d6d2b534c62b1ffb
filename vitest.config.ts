import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		// whatever a .env says: no test asks a real venue
		env: { LIVE: 'off' },
		include: ['test/**/*.test.ts'],
		testTimeout: 30_000,
		hookTimeout: 30_000,
		setupFiles: ['test/setup.ts'],
	},
});
