import { createGatewayFaults, type GatewayFaults } from './gateway.ts';
import { createRestFaults, type RestFaults } from './rest.ts';

/** What goes wrong on command. */
export interface Faults {
	readonly rest: RestFaults;
	readonly gateway: GatewayFaults;
}

export const createFaults = (): Faults => ({ rest: createRestFaults(), gateway: createGatewayFaults() });
