# syntax=docker/dockerfile:1.7
# One file for every image of the platform:
#   docker build --build-arg SERVICE=student-service -t hocba/student-service:0.1.0 .
#   docker build --target pki      -t hocba/pki:0.1.0 .         (trial only)
#   docker build --target keycloak -t hocba/keycloak:0.1.0 .

FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /src
COPY . .
# All modules at once: the layer is the same for every service, so the second image costs seconds.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -q package -DskipTests -Dspotless.check.skip=true -am \
      -pl student-service,grading-service,signing-service,transcript-service,sync-service,gateway,ministry-simulator,local-platform/pki,local-platform/database \
 && for service in student-service grading-service signing-service transcript-service sync-service gateway ministry-simulator; do \
      java -Djarmode=tools -jar "$service"/target/"$service"-*.jar extract --layers \
        --application-filename app.jar --destination "/layers/$service" || exit 1; \
    done

FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
RUN groupadd --gid 10001 hocba \
 && useradd --uid 10001 --gid hocba --no-create-home --home-dir /app --shell /usr/sbin/nologin hocba \
 && install -d -o hocba -g hocba /app /var/lib/hocba /var/lib/hocba/pki /var/lib/hocba/simulator /etc/hocba/trust
COPY --chmod=555 deploy/image/healthy /usr/local/bin/healthy
WORKDIR /app

FROM runtime AS application
ARG SERVICE
COPY --from=build /layers/${SERVICE}/dependencies/ ./
COPY --from=build /layers/${SERVICE}/snapshot-dependencies/ ./
COPY --from=build /layers/${SERVICE}/application/ ./

# A trial start leaves a cache of loaded and linked classes: half the time until the first answer.
FROM application AS training
COPY --from=build /src/local-platform/database/target/*.jar /src/local-platform/database/target/lib/*.jar /database/
COPY --chmod=555 deploy/image/train /usr/local/bin/train
RUN train

FROM runtime AS pki
COPY --from=build /src/local-platform/pki/target/*.jar /src/local-platform/pki/target/lib/*.jar ./
USER 10001:10001
EXPOSE 8070
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Dpki.bind=0.0.0.0", "-cp", "/app/*", "vn.hocba.local.pki.PkiServer"]
CMD ["--port", "8070", "--dir", "/var/lib/hocba/pki", "--public-url", "http://pki:8070"]

# The realm is in the image, so that every environment starts from the same roles, clients and mappers.
FROM quay.io/keycloak/keycloak:26.7.3 AS keycloak-build
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true
RUN /opt/keycloak/bin/kc.sh build

FROM quay.io/keycloak/keycloak:26.7.3 AS keycloak
COPY --from=keycloak-build /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/
COPY local-platform/keycloak/realm/hocba-realm.json /opt/keycloak/data/import/hocba-realm.json
USER 1000:0
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]

FROM application AS service
COPY --from=training /app/app.aot ./
USER 10001:10001
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-jar", "/app/app.jar"]
