package vn.hocba.launcher.deployment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of the database driver that the sources call, by what they are. */
final class DatabaseOperations {

    private static final String COMMANDS = "Commands";
    private static final Pattern COMMAND = Pattern.compile("\\.(insertOne|insertMany|replaceOne|updateOne|updateMany"
            + "|deleteOne|deleteMany|find|findOneAndUpdate|findOneAndReplace|findOneAndDelete|countDocuments"
            + "|estimatedDocumentCount|aggregate|bulkWrite|createIndex|dropIndex|listIndexes|runCommand|watch"
            + "|startSession|withTransaction|mapReduce)\\(");
    private static final Pattern DISTINCT = Pattern.compile("\\.(distinct)\\(\"");
    private static final Pattern BUILDER =
            Pattern.compile("\\b(Filters|Updates|Projections|Sorts|Aggregates|Accumulators|Indexes)\\.([a-z]\\w+)");
    private static final Pattern OPERATOR = Pattern.compile("\"(\\$[a-z]\\w*)\"");

    private DatabaseOperations() {}

    static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        Stream.concat(Program.all().stream().map(Program::name), Stream.of("service-kit"))
                .flatMap(module -> Sources.files(module + "/src/main/java", ".java").stream())
                .forEach(file -> read(file, used));
        return used;
    }

    private static void read(Path file, Map<String, Set<String>> used) {
        String source = Sources.text(file);
        if (!source.contains("com.mongodb")) {
            return;
        }
        COMMAND.matcher(source).results().forEach(found -> add(used, COMMANDS, found.group(1)));
        DISTINCT.matcher(source).results().forEach(found -> add(used, COMMANDS, found.group(1)));
        BUILDER.matcher(source).results().forEach(found -> add(used, found.group(1), found.group(2)));
        OPERATOR.matcher(source).results().forEach(found -> add(used, "Operators", found.group(1)));
    }

    private static void add(Map<String, Set<String>> used, String kind, String operation) {
        used.computeIfAbsent(kind, _ -> new TreeSet<>()).add(operation);
    }
}
