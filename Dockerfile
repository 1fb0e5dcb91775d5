# The studio and its workers, from a clone of this repository. See docs/operations.md.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8000 DATA_DIR=/data DATABASE_URL=sqlite:////data/ad_mint_ai.db
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE vite.config.ts ./
COPY bin ./bin
COPY src ./src
COPY web ./web
# Puts the sources together once, so that the program starts at once and needs no right to write here.
RUN node bin/build-everything.js && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/admint.js"]
CMD ["serve"]
