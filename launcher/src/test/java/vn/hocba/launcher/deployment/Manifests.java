package vn.hocba.launcher.deployment;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Kubernetes manifests as typed objects; a field that the model does not know is an error. */
record Manifests(List<HasMetadata> objects) {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class));

    private static final YAMLMapper STRICT = YAMLMapper.builder()
            .annotationIntrospector(new NoSpareRoom())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** The model keeps what it does not know in a spare map; without that it must refuse. */
    private static final class NoSpareRoom extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
            return false;
        }
    }

    static Manifests parse(String text) {
        List<HasMetadata> objects = new ArrayList<>();
        try (var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                String kind = document.path("apiVersion").asString() + "/"
                        + document.path("kind").asString();
                Class<? extends HasMetadata> type = KINDS.get(kind);
                if (type == null) {
                    throw new IllegalArgumentException("no such kind is expected here: " + kind);
                }
                objects.add(STRICT.treeToValue(document, type));
            }
        }
        return new Manifests(objects);
    }

    /** What a kustomization lists, with what it builds on. */
    static Manifests of(String directory) {
        List<HasMetadata> objects = new ArrayList<>();
        for (String resource : Kustomization.read(directory).resources()) {
            Path path = Sources.path(directory).resolve(resource).normalize();
            String relative = Sources.path("").relativize(path).toString();
            objects.addAll(
                    resource.endsWith(".yaml")
                            ? parse(Sources.text(relative)).objects()
                            : of(relative).objects());
        }
        return new Manifests(objects);
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T named(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type.getSimpleName() + " " + name));
    }

    /** Everything that makes pods. */
    List<Workload> workloads() {
        return objects.stream()
                .flatMap(object -> switch (object) {
                    case Deployment one ->
                        Stream.of(new Workload(
                                one,
                                labels(one.getSpec().getSelector()),
                                one.getSpec().getTemplate()));
                    case StatefulSet one ->
                        Stream.of(new Workload(
                                one,
                                labels(one.getSpec().getSelector()),
                                one.getSpec().getTemplate()));
                    case Job one ->
                        Stream.of(new Workload(one, Map.of(), one.getSpec().getTemplate()));
                    default -> Stream.<Workload>empty();
                })
                .toList();
    }

    /** A patch of a workload has no selector. */
    private static Map<String, String> labels(@Nullable LabelSelector selector) {
        return selector == null ? Map.of() : selector.getMatchLabels();
    }

    Workload workload(String name) {
        return workloads().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A maker of pods. */
    record Workload(HasMetadata object, Map<String, String> selector, PodTemplateSpec template) {

        String name() {
            return object.getMetadata().getName();
        }

        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }
    }
}
