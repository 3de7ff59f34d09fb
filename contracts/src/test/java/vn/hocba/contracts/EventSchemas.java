package vn.hocba.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads the contracts as files. */
final class EventSchemas {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path EVENTS = RESOURCES.resolve("events");

    /** One message of the AsyncAPI document. */
    record Message(String type, String schema, List<String> personalData) {

        Path schemaFile() {
            return RESOURCES.resolve(schema);
        }

        List<Path> examples() {
            Path folder = EVENTS.resolve(type.substring(0, type.indexOf('.')))
                    .resolve("examples")
                    .resolve(type);
            return Files.isDirectory(folder) ? files(folder, ".json") : List.of();
        }

        @Override
        public String toString() {
            return type;
        }
    }

    private EventSchemas() {}

    static Map<String, Object> asyncApi() {
        return new Yaml().load(read(RESOURCES.resolve("asyncapi.yaml")));
    }

    static List<Message> messages() {
        return map(map(asyncApi(), "components"), "messages").values().stream()
                .map(EventSchemas::map)
                .map(message -> new Message(
                        (String) message.get("name"),
                        (String) map(map(message, "payload"), "schema").get("$ref"),
                        strings(message.get("x-personal-data"))))
                .toList();
    }

    static List<Path> schemaFiles() {
        return files(EVENTS, ".schema.json");
    }

    static List<String> problems(Path schemaFile, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schemaFile), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return map(parent.get(key));
    }

    static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
