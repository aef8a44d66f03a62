type Trust = boolean | string[] | ((address: string, hop: number) => boolean);

/**
 * Whose `X-Forwarded-For` is believed. Fastify's own `true` believes every hop, so a client could write any address;
 * here `on` believes the one proxy that is connected, and takes the client from what that proxy added.
 */
export function trustedProxies(trust: boolean | string[]): Trust {
  return trust === true ? (_address, hop) => hop === 0 : trust;
}
