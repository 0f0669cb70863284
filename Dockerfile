# After `mvn -Prelease package`:
#
#   docker build -t nginx-lint .
#   docker run --rm -v "$PWD:/work:ro" nginx-lint
#
# The program brings the Java that it runs on; what it needs of the system is a shell and the C library.
FROM debian:stable-slim
ADD target/nginx-lint-*-linux-*.tar.gz /opt/
RUN ln -s /opt/nginx-lint-*/bin/nginx-lint /usr/local/bin/nginx-lint && nginx-lint --version
WORKDIR /work
ENTRYPOINT ["nginx-lint"]
