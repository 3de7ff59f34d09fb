package vn.hocba.launcher.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which database server it is: a given one, a mongod of this machine, or the embedded one. */
sealed interface DatabaseChoice {

    /** Runs already, somewhere. */
    record Given(String uri) implements DatabaseChoice {}

    /** A program of this machine, started as a replica set of one. */
    record Mongod(Path program) implements DatabaseChoice {}

    /** Comes with the platform. */
    record Embedded() implements DatabaseChoice {}

    static DatabaseChoice of(Map<String, String> environment) {
        String uri = environment.getOrDefault("HOCBA_MONGODB_URI", "");
        if (!uri.isBlank()) {
            return new Given(uri);
        }
        String program = environment.getOrDefault("HOCBA_MONGOD", "");
        if (!program.isBlank()) {
            return new Mongod(Path.of(program));
        }
        Optional<Path> found = Stream.of(
                        environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
        return found.<DatabaseChoice>map(Mongod::new).orElseGet(Embedded::new);
    }

    /** For people; without the password that a URI may hold. */
    default String description() {
        return switch (this) {
            case Given(String uri) -> "MongoDB at " + uri.replaceFirst("//[^@/]*@", "//***@");
            case Mongod(Path program) -> "MongoDB replica set of one (" + program + ")";
            case Embedded() -> "embedded server, for trials on one machine only";
        };
    }
}
