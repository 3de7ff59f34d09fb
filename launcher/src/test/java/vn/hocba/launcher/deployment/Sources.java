package vn.hocba.launcher.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.hocba.local.runtime.Installation;

/** The repository's own files. */
final class Sources {

    private static final Path ROOT = Installation.find().home();

    private Sources() {}

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        return text(path(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One YAML document, merge keys followed; a key that is there twice is an error. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> yaml(String name) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(200);
        return (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(text(name));
    }

    /** KEY=value lines. */
    static Map<String, String> environment(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** All files below a directory whose name ends so, in a fixed order. */
    static List<Path> files(String directory, String ending) {
        try (Stream<Path> files = Files.walk(path(directory))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
