package vn.hocba.ministry.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.ministry.files.DurableFiles;

/** A store's packages and receipts as files; the package is written before the receipt that promises it. */
final class ReceiptFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".json";

    private final Path packages;
    private final Path receipts;

    ReceiptFiles(Path dir) {
        this.packages = dir.resolve("packages");
        this.receipts = dir.resolve("receipts");
    }

    void savePackage(String receiptId, byte[] zip) {
        DurableFiles.write(packages.resolve(receiptId + ".zip"), zip);
    }

    byte[] loadPackage(String receiptId) {
        try {
            return Files.readAllBytes(packages.resolve(receiptId + ".zip"));
        } catch (IOException e) {
            throw new UncheckedIOException("A package of the store cannot be read", e);
        }
    }

    void save(Receipt receipt) {
        DurableFiles.write(receipts.resolve(receipt.receiptId() + ENDING), JSON.writeValueAsBytes(receipt));
    }

    /** All receipts, oldest first. */
    List<Receipt> load() {
        var loaded = new ArrayList<Receipt>();
        if (!Files.isDirectory(receipts)) {
            return loaded;
        }
        try (Stream<Path> files = Files.list(receipts)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                loaded.add(JSON.readValue(Files.readAllBytes(file), Receipt.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The receipts of the store cannot be read", e);
        }
        loaded.sort(Comparator.comparing(Receipt::receivedAt).thenComparing(Receipt::receiptId));
        return loaded;
    }
}
