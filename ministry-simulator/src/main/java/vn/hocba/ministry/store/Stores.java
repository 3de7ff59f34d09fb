package vn.hocba.ministry.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.ministry.faults.FaultSwitch;
import vn.hocba.ministry.inspection.PackageInspection;

/** The city's store and the ministry's. */
public final class Stores implements AutoCloseable {

    public static final List<String> NAMES = List.of("city", "ministry");

    private final Map<String, Store> stores = new TreeMap<>();

    public Stores(Path dir, PackageInspection inspection, FaultSwitch faults, Clock clock) {
        for (String name : NAMES) {
            stores.put(name, new Store(name, dir.resolve(name), inspection, faults, clock));
        }
    }

    public Optional<Store> find(String name) {
        return Optional.ofNullable(stores.get(name));
    }

    public List<Statistics> statistics() {
        return stores.values().stream().map(Store::statistics).toList();
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
    }
}
