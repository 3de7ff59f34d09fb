package vn.hocba.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts, checked on both sides: what a producer writes must satisfy the schema, and a consumer must be able to
 * read every golden example, also one with fields that it does not know.
 */
public final class EventContracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventContracts() {}

    /** Fails with every violation when the payload is not what the type promises. */
    public static void assertValid(String type, byte[] json) {
        List<String> problems = problems(type, json);
        if (!problems.isEmpty()) {
            throw new AssertionError("Not a valid " + type + ":\n  " + String.join("\n  ", problems) + "\n"
                    + new String(json, StandardCharsets.UTF_8));
        }
    }

    static List<String> problems(String type, byte[] json) {
        return schema(type)
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The producer's golden examples, at least one. */
    public static List<byte[]> examples(String type) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + folder(type) + "examples/" + type + "/*.json");
            List<byte[]> examples = Stream.of(found)
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .map(EventContracts::bytes)
                    .toList();
            if (examples.isEmpty()) {
                throw new AssertionError("contracts has no example of " + type);
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The examples, and each once more as a newer producer may write it: with fields that nobody knows yet. */
    public static List<byte[]> examplesForReaders(String type) {
        var all = new ArrayList<byte[]>();
        for (byte[] example : examples(type)) {
            all.add(example);
            ObjectNode newer = (ObjectNode) JSON.readTree(example);
            newer.put("fieldOfTheFuture", "x").putObject("objectOfTheFuture").put("a", 1);
            all.add(JSON.writeValueAsBytes(newer));
        }
        return all;
    }

    private static Schema schema(String type) {
        return KNOWN.computeIfAbsent(type, name -> {
            Resource file = new PathMatchingResourcePatternResolver()
                    .getResource("classpath:" + folder(name) + name + ".schema.json");
            if (!file.exists()) {
                throw new AssertionError("contracts has no schema of " + name);
            }
            return SCHEMAS.getSchema(new String(bytes(file), StandardCharsets.UTF_8), InputFormat.JSON);
        });
    }

    private static String folder(String type) {
        return "events/" + type.substring(0, type.indexOf('.')) + "/";
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
