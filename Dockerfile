# The server, the web app and every operator command in one image. Build it in the repository's root:
#   docker build -t sleek-coach .
# Both bases go by digest where it counts: --build-arg BASE_IMAGE=docker.io/library/debian@sha256:...
ARG BUILD_IMAGE=docker.io/library/node:26.10.0-trixie
ARG BASE_IMAGE=docker.io/library/debian:trixie-slim

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN npm run --silent build -- --to /release

FROM ${BASE_IMAGE}
# What pg_dump and pg_restore come from where this image makes the backups: postgresql-client-17, say.
ARG DATABASE_TOOLS=""
# libatomic1: Node needs it, and the slim Debian has it not.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libatomic1 ${DATABASE_TOOLS} \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --user-group --no-create-home --home-dir /data sleek-coach \
  && install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=build /release /app
ENV PATH=/app/bin:/usr/local/bin:/usr/bin:/bin \
  APP_ENV=production \
  HOST=0.0.0.0 \
  PORT=8000 \
  DATA_DIR=/data
LABEL org.opencontainers.image.title="Sleek Coach" \
  org.opencontainers.image.licenses="MIT" \
  com.sleek-coach.sbom="/app/sbom.cdx.json"
WORKDIR /app
# By number, so that a platform that demands an unprivileged user can see it.
USER 10001:10001
EXPOSE 8000
# All that is written goes here; /tmp may be a tmpfs, the rest read-only.
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["node", "/app/server/healthcheck.js"]
# Others: sleek-coach db up | db down | ops status | ops jobs run token-cleanup
CMD ["node", "/app/server/start.js"]
