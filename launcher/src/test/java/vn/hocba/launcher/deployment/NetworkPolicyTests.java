package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is told an address may go there, and nobody else may. */
class NetworkPolicyTests {

    private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z-]*[a-z])(?:-0\\.[a-z]+)?:(\\d{4,5})");
    private static final String TRIAL = "k8s/overlays/trial";

    /** A way that an address in somebody's environment means. */
    private record Way(String from, String to, int port) {}

    private final Manifests trial = Manifests.of(TRIAL);
    private final Traffic traffic = new Traffic(trial.all(NetworkPolicy.class));

    @Test
    void nothingFlowsUnlessAPolicySaysSo() {
        NetworkPolicy nothing = trial.named(NetworkPolicy.class, "nothing-by-default");
        assertThat(nothing.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(nothing.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(nothing.getSpec().getIngress()).isEmpty();
        assertThat(nothing.getSpec().getEgress()).isEmpty();
    }

    @Test
    void whoIsToldAnAddressMayGoThere() {
        Set<Way> ways = ways();
        assertThat(ways)
                .contains(new Way("gateway", "sync-service", 8085), new Way("sync-service", "ministry-simulator", 8090))
                .contains(new Way("signing-service", "mongodb", 27017), new Way("gateway", "keycloak", 8080));
        assertThat(ways)
                .allSatisfy(way -> assertThat(traffic.mayFlow(labels(way.from()), labels(way.to()), way.port()))
                        .isTrue());
    }

    @Test
    void nobodyElseMay() {
        Set<Way> ways = ways();
        for (Program from : Program.all()) {
            for (Program to : Program.all()) {
                boolean told = ways.contains(new Way(from.name(), to.name(), to.port()));
                assertThat(traffic.mayFlow(labels(from.name()), labels(to.name()), to.port()))
                        .as("%s to %s", from.name(), to.name())
                        .isEqualTo(told);
            }
        }
    }

    @Test
    void theGatewayAloneIsReachedFromOutside() {
        Traffic production = new Traffic(Manifests.of("k8s/overlays/production").all(NetworkPolicy.class));
        for (Program program : Program.all()) {
            assertThat(production.mayEnterFromNamespace("ingress-nginx", labels(program.name())))
                    .as(program.name())
                    .isEqualTo(program.name().equals("gateway"));
        }
    }

    @Test
    void whoCallsTheWorldOutsideIsWhoIsToldAnAddressThere() {
        for (Program program : Program.all()) {
            boolean told = ways().stream()
                    .anyMatch(way -> way.from().equals(program.name())
                            && List.of("pki", "ministry-simulator").contains(way.to()));
            assertThat(labels(program.name()).containsKey("hocba.vn/calls-outside"))
                    .as(program.name())
                    .isEqualTo(told && !program.name().equals("ministry-simulator"));
        }
    }

    private Map<String, String> labels(String workload) {
        return trial.workload(workload).labels();
    }

    private Set<Way> ways() {
        Kustomization kustomization = Kustomization.read(TRIAL);
        Map<String, String> addresses =
                kustomization.generated("configMapGenerator").get("addresses");
        Map<String, Map<String, String>> secrets = kustomization.generated("secretGenerator");
        Set<Way> ways = new LinkedHashSet<>();
        for (Program program : Program.all()) {
            Manifests.Workload workload = trial.workload(program.name());
            for (EnvVar variable :
                    workload.template().getSpec().getContainers().getFirst().getEnv()) {
                Matcher matcher = ADDRESS.matcher(value(variable, addresses, secrets));
                while (matcher.find()) {
                    ways.add(new Way(program.name(), matcher.group(1), Integer.parseInt(matcher.group(2))));
                }
            }
        }
        return ways;
    }

    private static String value(
            EnvVar variable, Map<String, String> addresses, Map<String, Map<String, String>> secrets) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        var address = variable.getValueFrom().getConfigMapKeyRef();
        if (address != null) {
            return addresses.getOrDefault(address.getKey(), "");
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return secrets.getOrDefault(secret.getName(), Map.of()).getOrDefault(secret.getKey(), "");
    }
}
