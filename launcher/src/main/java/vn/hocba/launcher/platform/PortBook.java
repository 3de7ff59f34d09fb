package vn.hocba.launcher.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.local.runtime.Ports;

/** The ports of one state directory: the same again whenever they are free, so that addresses survive a restart. */
final class PortBook {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Map<String, Integer> remembered;
    private final Map<String, Integer> chosen = new TreeMap<>();

    PortBook(Path file) {
        this.file = file;
        this.remembered = Files.exists(file) ? JSON.readValue(file, new TypeReference<>() {}) : Map.of();
    }

    /** The remembered port, else the usual one, else any that is free. */
    int portFor(String component, int usual) {
        return chosen.computeIfAbsent(component, name -> Ports.freeOr(remembered.getOrDefault(name, usual)));
    }

    void save() {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file, chosen);
    }
}
