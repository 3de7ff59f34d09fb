package vn.hocba.ministry.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.ministry.files.DurableFiles;

/** The faults that are switched on, per store; they survive a restart like everything else. */
public final class FaultSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(FaultSwitch.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path dir;
    private final RandomGenerator random;
    private final Map<String, Faults> current = new ConcurrentHashMap<>();

    public FaultSwitch(Path dir, List<String> stores, RandomGenerator random) {
        this.dir = dir;
        this.random = random;
        stores.forEach(store -> current.put(store, load(store)));
    }

    public Faults of(String store) {
        return current.getOrDefault(store, Faults.NONE);
    }

    public void set(String store, Faults faults) {
        DurableFiles.write(file(store), JSON.writeValueAsBytes(faults));
        current.put(store, faults);
        LOG.info("The faults of the store {} are now {}", store, faults);
    }

    /** Does this fault strike now? */
    public boolean strikes(String store, Function<Faults, Rate> fault) {
        double rate = fault.apply(of(store)).value();
        return rate > 0 && random.nextDouble() < rate;
    }

    public RandomGenerator random() {
        return random;
    }

    private Faults load(String store) {
        try {
            return Files.exists(file(store))
                    ? JSON.readValue(Files.readAllBytes(file(store)), Faults.class)
                    : Faults.NONE;
        } catch (JacksonException e) {
            LOG.warn("The faults of the store {} cannot be read, they are off", store);
            return Faults.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String store) {
        return dir.resolve(store).resolve("faults.json");
    }
}
