package vn.hocba.launcher.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** docker-compose.yml after its merges, before its variables. */
@SuppressWarnings("unchecked")
record ComposeFile(Map<String, Object> content) {

    static final String NAME = "docker-compose.yml";

    static ComposeFile read() {
        return new ComposeFile(Sources.yaml(NAME));
    }

    /** The services by name. */
    Map<String, Service> services() {
        Map<String, Service> services = new TreeMap<>();
        ((Map<String, Object>) Objects.requireNonNull(content.get("services")))
                .forEach((name, value) -> services.put(name, new Service(name, (Map<String, Object>) value)));
        return services;
    }

    Service service(String name) {
        return Objects.requireNonNull(services().get(name), name);
    }

    /** One container. */
    record Service(String name, Map<String, Object> content) {

        Map<String, String> environment() {
            Map<String, String> environment = new TreeMap<>();
            map("environment").forEach((key, value) -> environment.put(key, Objects.toString(value, "")));
            return environment;
        }

        String text(String key) {
            return Objects.toString(content.get(key), "");
        }

        Map<String, Object> map(String key) {
            return (Map<String, Object>) content.getOrDefault(key, Map.of());
        }

        List<String> list(String key) {
            List<String> texts = new ArrayList<>();
            ((List<Object>) content.getOrDefault(key, List.of())).forEach(value -> texts.add(value.toString()));
            return texts;
        }

        /** By name; in the file they are a list, or a map where one has an alias. */
        Set<String> networks() {
            return content.get("networks") instanceof Map<?, ?> named
                    ? ((Map<String, Object>) named).keySet()
                    : Set.copyOf(list("networks"));
        }

        List<String> healthTest() {
            return ((List<Object>) map("healthcheck").getOrDefault("test", List.of()))
                    .stream().map(Object::toString).toList();
        }

        /** It does one thing and ends. */
        boolean endsByItself() {
            return text("restart").equals("no");
        }

        Map<String, Object> limits() {
            Map<String, Object> deploy = map("deploy");
            Map<String, Object> resources = (Map<String, Object>) deploy.getOrDefault("resources", Map.of());
            return (Map<String, Object>) resources.getOrDefault("limits", Map.of());
        }
    }
}
