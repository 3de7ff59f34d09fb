package vn.hocba.launcher.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the platform's programs and what it reads: its application.yml and, below it, the kit's defaults.
 *
 * @param settings by property name, as written
 */
record Program(String name, Map<String, String> settings) {

    static final String READINESS = "/actuator/health/readiness";
    static final String LIVENESS = "/actuator/health/liveness";
    static final String METRICS = "/actuator/prometheus";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    private static final Set<String> FRAMEWORK = frameworkNames();

    /** Every module that is made an executable jar. */
    static List<Program> all() {
        try (Stream<Path> modules = Files.list(Sources.path(""))) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .filter(module -> Sources.text(module.resolve("pom.xml")).contains("spring-boot-maven-plugin"))
                    .map(module -> of(module.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program of(String name) {
        Map<String, String> settings = new TreeMap<>();
        Map<String, Object> own = Sources.yaml(name + "/src/main/resources/application.yml");
        flatten("", own, settings);
        if ("classpath:hocba-kit.yml".equals(settings.get("spring.config.import"))) {
            Map<String, String> kit = new TreeMap<>();
            flatten("", Sources.yaml("service-kit/src/main/resources/hocba-kit-defaults.yml"), kit);
            kit.forEach(settings::putIfAbsent);
        }
        return new Program(name, settings);
    }

    boolean usesKit() {
        return settings.containsKey("spring.config.import");
    }

    int port() {
        return Integer.parseInt(placeholders()
                .get("SERVER_PORT")
                .orElseThrow(() -> new IllegalStateException(name + " names no port")));
    }

    /** The environment's names in the settings, with their defaults. */
    Map<String, Optional<String>> placeholders() {
        Map<String, Optional<String>> names = new TreeMap<>();
        for (String value : settings.values()) {
            Matcher matcher = PLACEHOLDER.matcher(value);
            while (matcher.find()) {
                names.put(matcher.group(1), Optional.ofNullable(matcher.group(2)));
            }
        }
        return names;
    }

    /** Does the program take anything from this name: a placeholder, or a property by Spring's relaxed binding? */
    boolean reads(String variable) {
        return placeholders().containsKey(variable)
                || settings.keySet().stream().anyMatch(key -> relaxed(key).equals(variable))
                || FRAMEWORK.stream().anyMatch(key -> matches(key, variable));
    }

    /** Its default is right on one machine only: an address there, or a file of the working directory. */
    static boolean isLocal(Optional<String> value) {
        return value.map(text -> text.contains("127.0.0.1") || text.startsWith(".hocba") || text.startsWith("data/"))
                .orElse(true);
    }

    private static boolean matches(String key, String variable) {
        return key.endsWith("*")
                ? variable.startsWith(relaxed(key.substring(0, key.length() - 1)) + "_")
                : variable.equals(relaxed(key));
    }

    private static String relaxed(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static void flatten(String prefix, Object value, Map<String, String> into) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach(
                        (key, below) -> flatten(prefix.isEmpty() ? key.toString() : prefix + "." + key, below, into));
            case Collection<?> list ->
                into.put(
                        prefix,
                        String.join(",", list.stream().map(Object::toString).toList()));
            default -> into.put(prefix, Objects.toString(value));
        }
    }

    /** The properties of the framework's modules that the deployment sets; a map's name ends with an asterisk. */
    private static Set<String> frameworkNames() {
        Set<String> names = new HashSet<>();
        for (Path module : Sources.files("launcher/target/framework", ".jar")) {
            try (var jar = new JarFile(module.toFile());
                    var in = jar.getInputStream(jar.getEntry("META-INF/spring-configuration-metadata.json"))) {
                for (JsonNode property : new JsonMapper().readTree(in).get("properties")) {
                    boolean map = property.path("type").asString("").startsWith("java.util.Map");
                    names.add(property.get("name").asString() + (map ? "*" : ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
