package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manifests are well formed, complete and confined. */
class ManifestTests {

    private static final String TRIAL = "k8s/overlays/trial";

    @TestFactory
    Stream<DynamicTest> everyManifestIsWhatTheModelKnows() {
        return Sources.files("k8s", ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(Manifests.parse(Sources.text(file)).objects())
                                .isNotEmpty()));
    }

    @Test
    void aMisspeltFieldIsSeen() {
        String text = Sources.text("k8s/base/sync-service.yaml").replace("enableServiceLinks", "enableServiceLink");
        assertThatThrownBy(() -> Manifests.parse(text)).hasMessageContaining("enableServiceLink");
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsListedAndEveryListedFileIsThere() {
        return Kustomization.ALL.stream()
                .map(directory -> DynamicTest.dynamicTest(directory, () -> {
                    Kustomization kustomization = Kustomization.read(directory);
                    List<String> listed = new ArrayList<>(kustomization.resources());
                    listed.addAll(kustomization.patches());
                    listed.addAll(kustomization.environmentFiles());
                    assertThat(listed)
                            .doesNotHaveDuplicates()
                            .allSatisfy(
                                    file -> assertThat(Sources.path(directory).resolve(file))
                                            .exists());
                    Path root = Sources.path(directory);
                    List<String> there = Stream.concat(
                                    Sources.files(directory, ".yaml").stream(),
                                    Sources.files(directory, ".env").stream())
                            .map(file -> root.relativize(file).toString())
                            .filter(file -> !file.equals("kustomization.yaml") && !file.equals("secrets.example.yaml"))
                            .toList();
                    assertThat(listed).containsAll(there);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPodIsConfined() {
        Stream<Manifests.Workload> patched = Kustomization.read(TRIAL).patches().stream()
                .flatMap(patch -> Manifests.parse(Sources.text(TRIAL + "/" + patch)).workloads().stream());
        return Stream.concat(Manifests.of(TRIAL).workloads().stream(), patched)
                .map(workload -> DynamicTest.dynamicTest(workload.name(), () -> checkConfined(workload)));
    }

    private static void checkConfined(Manifests.Workload workload) {
        PodSpec pod = workload.template().getSpec();
        if (!pod.getContainers().isEmpty()) { // a patch has only what it changes
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        }
        Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                .forEach(container -> {
                    var security = container.getSecurityContext();
                    assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                    assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
                    assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
                    assertThat(container.getImage()).matches("[a-z0-9./-]+:[0-9][a-z0-9.-]*");
                });
        if (!(workload.object() instanceof Job)) {
            pod.getContainers().forEach(container -> {
                assertThat(container.getStartupProbe()).isNotNull();
                assertThat(container.getLivenessProbe()).isNotNull();
                assertThat(container.getReadinessProbe()).isNotNull();
            });
        }
    }

    @Test
    void theNamespaceRefusesWhatIsNot() {
        Namespace namespace = Manifests.of("k8s/base").all(Namespace.class).getFirst();
        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @Test
    void selectorsFindTheirPods() {
        Manifests manifests = Manifests.of(TRIAL);
        for (Manifests.Workload workload : manifests.workloads()) {
            assertThat(workload.labels()).containsAllEntriesOf(workload.selector());
            workload.template()
                    .getSpec()
                    .getTopologySpreadConstraints()
                    .forEach(spread -> assertThat(workload.labels())
                            .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        }
        for (Service service : manifests.all(Service.class)) {
            Container container = selected(manifests, service, service.getSpec().getSelector())
                    .template()
                    .getSpec()
                    .getContainers()
                    .getFirst();
            service.getSpec()
                    .getPorts()
                    .forEach(port -> assertThat(container.getPorts())
                            .extracting(ContainerPort::getName)
                            .contains(port.getTargetPort().getStrVal()));
        }
        for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class)) {
            selected(manifests, budget, budget.getSpec().getSelector().getMatchLabels());
        }
        for (HorizontalPodAutoscaler scaler : manifests.all(HorizontalPodAutoscaler.class)) {
            manifests.named(
                    Deployment.class, scaler.getSpec().getScaleTargetRef().getName());
            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
        }
    }

    private static Manifests.Workload selected(Manifests manifests, HasMetadata by, Map<String, String> labels) {
        List<Manifests.Workload> found = manifests.workloads().stream()
                .filter(workload -> workload.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
        assertThat(found)
                .as("pods of %s %s", by.getKind(), by.getMetadata().getName())
                .hasSize(1);
        return found.getFirst();
    }

    @TestFactory
    Stream<DynamicTest> everyProgramIsAskedWhereItAnswers() {
        Manifests manifests = Manifests.of(TRIAL);
        return Program.all().stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> checkPorts(program, manifests)));
    }

    private static void checkPorts(Program program, Manifests manifests) {
        Manifests.Workload workload = manifests.workload(program.name());
        Container container = workload.template().getSpec().getContainers().getFirst();
        assertThat(container.getPorts().getFirst().getContainerPort()).isEqualTo(program.port());
        assertThat(manifests
                        .named(Service.class, program.name())
                        .getSpec()
                        .getPorts()
                        .getFirst()
                        .getPort())
                .isEqualTo(program.port());
        assertThat(path(container.getStartupProbe())).isEqualTo(Program.LIVENESS);
        assertThat(path(container.getLivenessProbe())).isEqualTo(Program.LIVENESS);
        assertThat(path(container.getReadinessProbe())).isEqualTo(Program.READINESS);
        assertThat(container.getImage()).startsWith("hocba/" + program.name() + ":");
        if (workload.object() instanceof Deployment) {
            assertThat(workload.template().getMetadata().getAnnotations())
                    .containsEntry("prometheus.io/port", Integer.toString(program.port()))
                    .containsEntry("prometheus.io/path", Program.METRICS);
            ServiceAccount account = manifests.named(ServiceAccount.class, program.name());
            assertThat(account.getAutomountServiceAccountToken()).isFalse();
            assertThat(workload.template().getSpec().getServiceAccountName()).isEqualTo(program.name());
            manifests.named(PodDisruptionBudget.class, program.name());
            manifests.named(HorizontalPodAutoscaler.class, program.name());
        }
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
