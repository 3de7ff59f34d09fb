package vn.hocba.launcher.deployment;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;

/** What network policies let through between the pods of one namespace; both ends must agree. */
record Traffic(List<NetworkPolicy> policies) {

    boolean mayFlow(Map<String, String> from, Map<String, String> to, int port) {
        return mayLeave(from, to, port) && mayEnter(from, to, port);
    }

    /** May whoever is in that namespace reach those pods? */
    boolean mayEnterFromNamespace(String namespace, Map<String, String> to) {
        return policies.stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), to))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .flatMap(rule -> rule.getFrom().stream())
                .anyMatch(peer -> peer.getNamespaceSelector() != null
                        && selects(peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", namespace)));
    }

    private boolean mayLeave(Map<String, String> from, Map<String, String> to, int port) {
        return policies.stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), from))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> reaches(rule.getTo(), to) && opens(rule.getPorts(), port));
    }

    private boolean mayEnter(Map<String, String> from, Map<String, String> to, int port) {
        return policies.stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), to))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> reaches(rule.getFrom(), from) && opens(rule.getPorts(), port));
    }

    private static boolean reaches(List<NetworkPolicyPeer> peers, Map<String, String> labels) {
        return peers.stream()
                .anyMatch(peer -> peer.getNamespaceSelector() == null
                        && peer.getPodSelector() != null
                        && selects(peer.getPodSelector(), labels));
    }

    private static boolean opens(List<NetworkPolicyPort> ports, int port) {
        return ports.stream().anyMatch(open -> {
            int first = open.getPort().getIntVal();
            return port >= first && port <= (open.getEndPort() == null ? first : open.getEndPort());
        });
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }
}
