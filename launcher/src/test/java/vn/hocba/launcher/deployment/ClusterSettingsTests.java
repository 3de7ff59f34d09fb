package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manifests set what the programs read, and every value that they refer to is there. */
class ClusterSettingsTests {

    private static final String PRODUCTION = "k8s/overlays/production";
    private static final Pattern PAGE =
            Pattern.compile("(?:GET\\(|path\\(|addViewController\\(|GetMapping\\()\"(/[a-z/]+)\"");
    private static final String TRIAL = "k8s/overlays/trial";

    @TestFactory
    Stream<DynamicTest> everyProgramFindsWhatItReads() {
        Manifests manifests = Manifests.of(TRIAL);
        return Program.all().stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> {
                    List<String> names = environment(manifests.workload(program.name())).stream()
                            .map(EnvVar::getName)
                            .toList();
                    assertThat(names).doesNotHaveDuplicates().allMatch(program::reads);
                    program.placeholders().forEach((name, value) -> {
                        if (Program.isLocal(value)) {
                            assertThat(names)
                                    .as("%s has a default for one machine", name)
                                    .contains(name);
                        }
                    });
                }));
    }

    @Test
    void whatIsReferredToIsThereInEachEnvironment() {
        Map<String, Map<String, String>> trialSecrets =
                Kustomization.read(TRIAL).generated("secretGenerator");
        Map<String, Map<String, String>> productionSecrets = new TreeMap<>();
        Manifests.parse(Sources.text(PRODUCTION + "/secrets.example.yaml"))
                .all(Secret.class)
                .forEach(secret -> productionSecrets.put(secret.getMetadata().getName(), secret.getStringData()));
        Map<String, String> trialAddresses = addresses(TRIAL);
        Map<String, String> productionAddresses = addresses(PRODUCTION);
        Set<String> used = new TreeSet<>();

        for (EnvVar variable : environments("k8s/base")) {
            if (variable.getValueFrom() == null) {
                continue;
            }
            var secret = variable.getValueFrom().getSecretKeyRef();
            if (secret != null) {
                assertThat(productionSecrets.get(secret.getName())).containsKey(secret.getKey());
                if (!Boolean.TRUE.equals(secret.getOptional())) {
                    assertThat(trialSecrets.get(secret.getName())).containsKey(secret.getKey());
                }
                used.add(secret.getName() + "/" + secret.getKey());
            }
            var address = variable.getValueFrom().getConfigMapKeyRef();
            if (address != null) {
                assertThat(address.getName()).isEqualTo("addresses");
                assertThat(productionAddresses).containsKey(address.getKey());
                if (!Boolean.TRUE.equals(address.getOptional())) {
                    assertThat(trialAddresses).containsKey(address.getKey());
                }
                used.add("addresses/" + address.getKey());
            }
        }

        assertThat(productionAddresses.keySet()).allMatch(key -> used.contains("addresses/" + key));
        assertThat(trialAddresses.keySet()).allMatch(key -> used.contains("addresses/" + key));
        productionSecrets.forEach(
                (name, values) -> assertThat(values.keySet()).allMatch(key -> used.contains(name + "/" + key)));
        assertThat(productionSecrets.values())
                .allSatisfy(values -> assertThat(values.values()).containsOnly("REPLACE"));
    }

    @Test
    void theTrialsKeycloakIsGivenWhatItsRealmAsksFor() {
        Map<String, String> values =
                Kustomization.read(TRIAL).generated("secretGenerator").get("keycloak");
        Map<String, String> names = new HashMap<>();
        environments(TRIAL).forEach(variable -> {
            var from = variable.getValueFrom();
            if (from != null
                    && from.getSecretKeyRef() != null
                    && from.getSecretKeyRef().getName().equals("keycloak")) {
                names.put(variable.getName(), from.getSecretKeyRef().getKey());
            }
        });
        assertThat(values.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(names.values()));
        ComposeFile.read().service("keycloak").environment().keySet().stream()
                .filter(name -> !name.startsWith("KC_"))
                .forEach(name -> assertThat(names).containsKey(name));
        for (String client : List.of("transcript-service", "sync-service")) {
            assertThat(values.get(client + "-secret"))
                    .isEqualTo(Kustomization.read(TRIAL)
                            .generated("secretGenerator")
                            .get(client)
                            .get("client-secret"));
        }
    }

    @Test
    void everyImageOfTheBaseHasItsPlaceInProduction() {
        List<String> images = Manifests.of("k8s/base").all(Deployment.class).stream()
                .map(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .map(image -> image.split(":")[0])
                .toList();
        assertThat(Kustomization.read(PRODUCTION).images()).containsExactlyInAnyOrderElementsOf(images);
    }

    @Test
    void podsAreGivenTheTimeToEnd() {
        for (Program program : Program.all()) {
            var pod = Manifests.of(TRIAL).workload(program.name()).template().getSpec();
            Container container = pod.getContainers().getFirst();
            long drained = container.getLifecycle() == null
                    ? 0
                    : container.getLifecycle().getPreStop().getSleep().getSeconds();
            String phase = program.settings().getOrDefault("spring.lifecycle.timeout-per-shutdown-phase", "30s");
            long needed = drained + Long.parseLong(phase.replace("s", ""));
            assertThat(pod.getTerminationGracePeriodSeconds())
                    .as(program.name())
                    .isGreaterThan(needed);
            String composed = ComposeFile.read().service(program.name()).text("stop_grace_period");
            assertThat(Long.parseLong(composed.replace("s", "")))
                    .as(program.name())
                    .isGreaterThan(needed - drained);
        }
    }

    @Test
    void theIngressLetsThroughWhatTheGatewayDoes() {
        Map<String, String> gateway = Program.of("gateway").settings();
        Map<String, String> ingress = Manifests.of("k8s/base")
                .named(Ingress.class, "gateway")
                .getMetadata()
                .getAnnotations();
        assertThat(number(ingress.get("nginx.ingress.kubernetes.io/proxy-body-size")))
                .isGreaterThan(number(gateway.get("hocba.gateway.body.upload-limit")));
        assertThat(number(ingress.get("nginx.ingress.kubernetes.io/proxy-read-timeout")))
                .isGreaterThan(number(gateway.get("hocba.gateway.upload-time-limit")));
    }

    @Test
    void theIngressShowsTheGatewaysPagesAndNotItsFigures() {
        var paths = Manifests.of("k8s/base")
                .named(Ingress.class, "gateway")
                .getSpec()
                .getRules()
                .getFirst()
                .getHttp()
                .getPaths();
        Set<String> shown = new TreeSet<>();
        Sources.files("gateway/src/main/java", ".java")
                .forEach(file -> PAGE.matcher(Sources.text(file)).results().forEach(page -> shown.add(page.group(1))));
        assertThat(shown).contains("/verify", "/docs/openapi/", "/api/", "/console/config", "/operations/");
        shown.add("/assets/site.css");

        assertThat(shown)
                .allSatisfy(page -> assertThat(paths)
                        .anyMatch(path -> path.getPathType().equals("Prefix") && below(page, path.getPath())));
        assertThat(paths)
                .noneMatch(path -> below(Program.METRICS, path.getPath())
                        && path.getPathType().equals("Prefix"));
    }

    /** As an ingress compares: element by element. */
    private static boolean below(String page, String prefix) {
        return page.equals(prefix) || page.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static Map<String, String> addresses(String overlay) {
        return Kustomization.read(overlay).generated("configMapGenerator").get("addresses");
    }

    private static List<EnvVar> environments(String directory) {
        return Manifests.of(directory).workloads().stream()
                .flatMap(workload -> environment(workload).stream())
                .toList();
    }

    private static List<EnvVar> environment(Manifests.Workload workload) {
        return workload.template().getSpec().getContainers().stream()
                .flatMap(container -> container.getEnv().stream())
                .toList();
    }
}
