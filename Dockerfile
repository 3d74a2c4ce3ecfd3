# syntax=docker/dockerfile:1
FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production
# pdftoppm, for the picture of a PDF's first page.
RUN apt-get update && apt-get install --yes --no-install-recommends poppler-utils && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# The program owns its signals and drains, and waits for the only children it has (pdftoppm): it needs no init before it.
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
